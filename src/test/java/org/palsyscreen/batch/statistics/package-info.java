@NullMarked
package org.palsyscreen.batch.statistics;

import org.jspecify.annotations.NullMarked;
