/** The recorded screenings: finding them again, and the reviews kept beside them. */
@NullMarked
package org.palsyscreen.records;

import org.jspecify.annotations.NullMarked;
