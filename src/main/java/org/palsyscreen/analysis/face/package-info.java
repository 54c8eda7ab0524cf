/** Finds faces on a photo and lays the attention mesh on one. */
@NullMarked
package org.palsyscreen.analysis.face;

import org.jspecify.annotations.NullMarked;
