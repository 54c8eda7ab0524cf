/** Turns published TensorFlow.js graph models into frozen SavedModels. */
@NullMarked
package org.palsyscreen.train.importing;

import org.jspecify.annotations.NullMarked;
