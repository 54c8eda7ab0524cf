/** Millimetres from the mesh: frame of the pupils, scale of the irises, and how healthy faces measure. */
@NullMarked
package org.palsyscreen.analysis.measures;

import org.jspecify.annotations.NullMarked;
