/** FHIR R4; the mapping is in docs/fhir.md. */
@NullMarked
package org.palsyscreen.export.fhir;

import org.jspecify.annotations.NullMarked;
