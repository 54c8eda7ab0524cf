/** The page of the keys. */
@NullMarked
package org.palsyscreen.api.ui;

import org.jspecify.annotations.NullMarked;
