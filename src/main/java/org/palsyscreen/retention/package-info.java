/** How long records are kept, what must not be erased, and how a person is erased. */
@NullMarked
package org.palsyscreen.retention;

import org.jspecify.annotations.NullMarked;
