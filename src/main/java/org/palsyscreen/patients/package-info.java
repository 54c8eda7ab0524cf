/** Who was screened: references, details and consent, visits over time, and two references of one person. */
@NullMarked
package org.palsyscreen.patients;

import org.jspecify.annotations.NullMarked;
