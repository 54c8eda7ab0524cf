package org.palsyscreen.analysis.intake;

/**
 * A picture file taken apart without decoding it.
 *
 * @param width in pixels as stored, before the EXIF rotation
 * @param height in pixels as stored
 * @param decodedBytesPerPixel what the decoder will need for one pixel, to keep the memory in bounds
 * @param fourColours CMYK or YCCK
 * @param animated more than one frame
 * @param file the same file made of only the parts that carry pixels: no metadata, colour profile, text or trailer
 * @param exif the TIFF structure that holds the rotation; empty when there is none
 */
record BarePicture(
        PictureFormat format,
        int width,
        int height,
        int decodedBytesPerPixel,
        boolean fourColours,
        boolean animated,
        byte[] file,
        byte[] exif) {
    static final byte[] NO_EXIF = {};

    long pixels() {
        return (long) width * height;
    }
}
