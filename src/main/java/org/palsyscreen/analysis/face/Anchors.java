package org.palsyscreen.analysis.face;

/**
 * The reference points of the 256 px BlazeFace: two on each cell of a 16 x 16 grid, six on each of an 8 x 8 grid, in the
 * order of its outputs, all of one size.
 */
final class Anchors {
    static final int FINE_CELLS = 16;
    static final int FINE_PER_CELL = 2;
    static final int COARSE_CELLS = 8;
    static final int COARSE_PER_CELL = 6;

    private Anchors() {}

    /** x in 0..1 of the input of the anchor at {@code index} of a grid. */
    static double x(int index, int cells, int perCell) {
        return (index / perCell % cells + 0.5) / cells;
    }

    /** y in 0..1 of the input of the anchor at {@code index} of a grid. */
    static double y(int index, int cells, int perCell) {
        return (index / perCell / cells + 0.5) / cells;
    }
}
