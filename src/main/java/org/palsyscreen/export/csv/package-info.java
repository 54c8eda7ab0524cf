/** The CSV writer. */
@NullMarked
package org.palsyscreen.export.csv;

import org.jspecify.annotations.NullMarked;
