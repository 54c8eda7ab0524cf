/** What those see who check the others: the audit log and whether it is whole. */
@NullMarked
package org.palsyscreen.oversight;

import org.jspecify.annotations.NullMarked;
