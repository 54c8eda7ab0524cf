/** Decides whether a face is fit for a verdict, and says why not. */
@NullMarked
package org.palsyscreen.analysis.quality;

import org.jspecify.annotations.NullMarked;
