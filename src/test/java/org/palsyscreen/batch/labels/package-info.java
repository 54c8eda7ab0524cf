@NullMarked
package org.palsyscreen.batch.labels;

import org.jspecify.annotations.NullMarked;
