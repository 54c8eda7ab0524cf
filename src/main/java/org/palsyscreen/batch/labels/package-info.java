/** Pictures whose truth is known: from the names of folders or from a table. */
@NullMarked
package org.palsyscreen.batch.labels;

import org.jspecify.annotations.NullMarked;
