/** Tells users about the model that gives the verdicts. */
@NullMarked
package org.palsyscreen.model;

import org.jspecify.annotations.NullMarked;
