package com.tapsifood.foodmap.tile.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.tapsifood.foodmap.tile.ContentCoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bytes smaller, where that is worth it: see decision 0015. */
public final class Compression {

    /** Smaller bodies would hardly fit into fewer packets. */
    static final int SMALLEST = 200;

    private static final Logger log = LoggerFactory.getLogger(Compression.class);
    private static final int GZIP_LEVEL = 4;
    private static final int QUALITY = 5;
    /** Bits of the window; tiles are smaller, and memory is made ready for all of it. */
    private static final int WINDOW = 18;

    private static final boolean BROTLI = findBrotli();

    private Compression() {}

    private static boolean findBrotli() {
        boolean found = Brotli4jLoader.isAvailable();
        if (!found) {
            log.warn(
                    "no brotli on this machine, gzip takes its place: {}",
                    String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
        }
        return found;
    }

    /** Whether it can be made here. */
    public static boolean makes(ContentCoding coding) {
        return coding != ContentCoding.BROTLI || BROTLI;
    }

    static byte[] compress(byte[] plain, ContentCoding coding) {
        try {
            return switch (coding) {
                case IDENTITY -> plain;
                case GZIP -> gzip(plain);
                case BROTLI ->
                    Encoder.compress(
                            plain, new Encoder.Parameters().setQuality(QUALITY).setWindow(WINDOW));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(GZIP_LEVEL);
            }
        }) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
