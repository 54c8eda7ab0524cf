@NullMarked
package org.palsyscreen.batch.evaluate;

import org.jspecify.annotations.NullMarked;
