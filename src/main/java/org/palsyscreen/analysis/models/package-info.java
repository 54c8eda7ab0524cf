/**
 * Finds, checks and loads the SavedModels, and TensorFlow's natives beneath them. Usable without Spring: the command
 * line and the training programs construct the same types.
 */
@NullMarked
package org.palsyscreen.analysis.models;

import org.jspecify.annotations.NullMarked;
