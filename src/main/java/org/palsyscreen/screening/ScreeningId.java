package org.palsyscreen.screening;

/** Identifies a screening for ever; the number in the address of its record. */
public record ScreeningId(long value) implements Comparable<ScreeningId> {
    @Override
    public int compareTo(ScreeningId other) {
        return Long.compare(value, other.value);
    }

    /** The decimal number. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
