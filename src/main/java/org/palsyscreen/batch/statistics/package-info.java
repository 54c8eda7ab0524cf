/** Measures of a classifier that gives probabilities; plain arithmetic, knows no pictures. */
@NullMarked
package org.palsyscreen.batch.statistics;

import org.jspecify.annotations.NullMarked;
