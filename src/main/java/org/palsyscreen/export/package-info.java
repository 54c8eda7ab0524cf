/** The history as files for other programs. */
@NullMarked
package org.palsyscreen.export;

import org.jspecify.annotations.NullMarked;
