/** How screenings are kept. */
@NullMarked
package org.palsyscreen.screening.store;

import org.jspecify.annotations.NullMarked;
