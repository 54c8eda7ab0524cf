/**
 * The profile {@code demo}: a throw-away database, three users whose passwords are no secret, and screenings made by the
 * real pipeline.
 */
@NullMarked
package org.palsyscreen.demo;

import org.jspecify.annotations.NullMarked;
