/** The report on paper. */
@NullMarked
package org.palsyscreen.export.pdf;

import org.jspecify.annotations.NullMarked;
