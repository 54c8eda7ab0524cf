@NullMarked
package org.palsyscreen.batch.chart;

import org.jspecify.annotations.NullMarked;
