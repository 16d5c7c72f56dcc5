package com.tapsifood.foodmap.heatmap.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture of numbered colours as a file. */
final class Png {

    /** From 0, smallest, to 1, quickest. */
    private static final float COMPRESSION = 0.3f;

    private Png() {}

    /** @param pixels row by row, as many rows as there are columns */
    static byte[] of(byte[] pixels, int width, IndexColorModel palette) {
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(pixels, pixels.length), width, pixels.length / width, width, 1, new int[1], null);
        var image = new BufferedImage(palette, raster, false, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream(8192);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(COMPRESSION);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
