/** The view "Screen a patient". */
@NullMarked
package org.palsyscreen.screening.ui;

import org.jspecify.annotations.NullMarked;
