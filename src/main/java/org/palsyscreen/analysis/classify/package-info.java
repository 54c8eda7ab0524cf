/** Turns a face's mesh and pixels into a probability of palsy, a side and region scores. */
@NullMarked
package org.palsyscreen.analysis.classify;

import org.jspecify.annotations.NullMarked;
