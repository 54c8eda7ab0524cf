package org.palsyscreen.train;

/**
 * What the frozen lower blocks make of a crop and of its mirror image.
 *
 * @param palsy whether the picture shows palsy
 * @param fifth mirror differences of block 5, which stay as they are
 * @param seventh output of block 7 for the crop, then for its mirror image: 2 x 14 x 14 x 64 half-precision numbers
 */
record SeenCrop(Person person, boolean palsy, float[] fifth, short[] seventh) {
    static final int CELLS = 14 * 14;
    static final int CHANNELS = 64;
    /** Numbers of one orientation. */
    static final int SIZE = CELLS * CHANNELS;

    static SeenCrop of(TrainingPicture picture, float[] fifth, float[] seventh) {
        short[] halves = new short[seventh.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Float.floatToFloat16(seventh[i]);
        }
        return new SeenCrop(picture.person(), picture.kind() == SampleKind.PALSY, fifth, halves);
    }

    /** @param mirrored the mirror image's */
    void copySeventh(boolean mirrored, float[] to, int at) {
        int from = mirrored ? SIZE : 0;
        for (int i = 0; i < SIZE; i++) {
            to[at + i] = Float.float16ToFloat(seventh[from + i]);
        }
    }
}
