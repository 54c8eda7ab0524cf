/** Tells users about the model that gives the verdicts, and lets administrators exchange it. */
@NullMarked
package org.palsyscreen.model;

import org.jspecify.annotations.NullMarked;
