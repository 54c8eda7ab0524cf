package org.palsyscreen.analysis.intake;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Picks the decoder by name; ImageIO's own choice depends on the class loader of the thread that asks first. */
final class Decoders {
    private static final String JDK = "com.sun.imageio.plugins.";
    private static final IIORegistry REGISTRY = IIORegistry.getDefaultInstance();

    static {
        // no temporary files
        ImageIO.setUseCache(false);
        REGISTRY.registerServiceProvider(new JPEGImageReaderSpi());
        REGISTRY.registerServiceProvider(new WebPImageReaderSpi());
    }

    private Decoders() {}

    static ImageReader forPicture(BarePicture picture) throws IOException {
        String name = switch (picture.format()) {
            case JPEG -> picture.fourColours() ? JPEGImageReaderSpi.class.getName() : JDK + "jpeg.JPEGImageReaderSpi";
            case PNG -> JDK + "png.PNGImageReaderSpi";
            case BMP -> JDK + "bmp.BMPImageReaderSpi";
            case WEBP -> WebPImageReaderSpi.class.getName();
        };
        return provider(name).createReaderInstance();
    }

    private static ImageReaderSpi provider(String name) {
        var providers = REGISTRY.getServiceProviders(ImageReaderSpi.class, false);
        while (providers.hasNext()) {
            ImageReaderSpi provider = providers.next();
            if (provider.getClass().getName().equals(name)) {
                return provider;
            }
        }
        throw new IllegalStateException("no decoder " + name);
    }
}
