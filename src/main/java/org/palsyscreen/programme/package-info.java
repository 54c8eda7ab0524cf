/** How the screening programme does: figures from the reviewed cases. */
@NullMarked
package org.palsyscreen.programme;

import org.jspecify.annotations.NullMarked;
