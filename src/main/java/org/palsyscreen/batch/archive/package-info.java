/** The commands {@code export} and {@code import}: the record out of one database and into another. */
@NullMarked
package org.palsyscreen.batch.archive;

import org.jspecify.annotations.NullMarked;
