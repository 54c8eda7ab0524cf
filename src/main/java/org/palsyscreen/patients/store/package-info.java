/** Patients in the database. */
@NullMarked
package org.palsyscreen.patients.store;

import org.jspecify.annotations.NullMarked;
