/** Charts as SVG, written by hand: no library, no script. */
@NullMarked
package org.palsyscreen.batch.chart;

import org.jspecify.annotations.NullMarked;
