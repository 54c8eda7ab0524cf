/** How findings look in every view: picture with landmarks, outcome, probability, regions and points in time. */
@NullMarked
package org.palsyscreen.components;

import org.jspecify.annotations.NullMarked;
