package org.palsyscreen.analysis.intake;

import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.ThumbnailMaker;
import org.springframework.stereotype.Component;

@Component
final class JpegThumbnails implements ThumbnailMaker {
    private static final float QUALITY = 0.8f;

    @Override
    public byte[] thumbnail(Photo photo, int maxSidePx) {
        return JpegEncoder.encode(Shrinker.shrink(Pixels.of(photo.pixels()), maxSidePx), QUALITY);
    }
}
