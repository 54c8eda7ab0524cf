/** The commands that look after the record itself: {@code audit}, {@code backup} and {@code restore}. */
@NullMarked
package org.palsyscreen.batch.keeping;

import org.jspecify.annotations.NullMarked;
