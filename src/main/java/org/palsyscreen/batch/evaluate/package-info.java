/** The command {@code evaluate}: how well the pipeline does on labelled pictures, as a report. */
@NullMarked
package org.palsyscreen.batch.evaluate;

import org.jspecify.annotations.NullMarked;
