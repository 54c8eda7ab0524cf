/** How keys are made, kept and recognised. */
@NullMarked
package org.palsyscreen.api.keys;

import org.jspecify.annotations.NullMarked;
