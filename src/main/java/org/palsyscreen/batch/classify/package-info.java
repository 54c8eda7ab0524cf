/** The command {@code classify}: from files to one row a picture. */
@NullMarked
package org.palsyscreen.batch.classify;

import org.jspecify.annotations.NullMarked;
