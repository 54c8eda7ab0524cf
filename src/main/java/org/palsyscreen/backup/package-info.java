/** Copies of the database file that were read back before they count, and starting again from one. */
@NullMarked
package org.palsyscreen.backup;

import org.jspecify.annotations.NullMarked;
