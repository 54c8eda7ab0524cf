@NullMarked
package org.palsyscreen.batch.classify;

import org.jspecify.annotations.NullMarked;
