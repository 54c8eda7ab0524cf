/**
 * From the bytes of a picture to a finding: intake, face, mesh, quality, classifier. Knows neither Vaadin nor JPA.
 */
@NullMarked
package org.palsyscreen.analysis;

import org.jspecify.annotations.NullMarked;
