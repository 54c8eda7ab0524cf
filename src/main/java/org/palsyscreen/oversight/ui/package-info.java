/** The page of the audit log. */
@NullMarked
package org.palsyscreen.oversight.ui;

import org.jspecify.annotations.NullMarked;
