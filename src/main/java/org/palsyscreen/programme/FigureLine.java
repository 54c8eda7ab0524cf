package org.palsyscreen.programme;

import org.jspecify.annotations.Nullable;

/**
 * One number of the programme, as it stands in a file.
 *
 * @param low of the 95 % interval; null for a number without one
 * @param hits what was counted; null where nothing was
 * @param of out of so many
 */
public record FigureLine(
        String figure,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long hits,
        @Nullable Long of) {}
