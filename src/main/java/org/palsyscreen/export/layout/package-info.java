/** Keeps how the clinic wants its files. */
@NullMarked
package org.palsyscreen.export.layout;

import org.jspecify.annotations.NullMarked;
