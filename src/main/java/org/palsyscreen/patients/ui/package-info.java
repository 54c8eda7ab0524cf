/** Screens about patients. */
@NullMarked
package org.palsyscreen.patients.ui;

import org.jspecify.annotations.NullMarked;
