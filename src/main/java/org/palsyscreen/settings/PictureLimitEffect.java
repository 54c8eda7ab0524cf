package org.palsyscreen.settings;

/**
 * What other limits would have done to the last pictures, as far as what was stored of them tells: how light the brightest part
 * of a face was is not stored.
 *
 * @param pictures looked at, those with a face, at most {@value #MOST}
 * @param refused got a verdict, and would get none
 * @param accepted were refused for one of these limits, and would get a verdict
 */
public record PictureLimitEffect(int pictures, int refused, int accepted) {
    public static final int MOST = 500;
}
