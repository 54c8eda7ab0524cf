/** The interface for other systems: keys, and screenings over HTTP with the same rules as on the screens. */
@NullMarked
package org.palsyscreen.api;

import org.jspecify.annotations.NullMarked;
