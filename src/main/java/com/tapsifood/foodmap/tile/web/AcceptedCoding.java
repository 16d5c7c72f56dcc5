package com.tapsifood.foodmap.tile.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.cache.Compression;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code Accept-Encoding} asks for (RFC 9110, 12.5.3): the weight decides, then how small it gets. */
final class AcceptedCoding {

    private static final List<ContentCoding> SMALLEST_FIRST = Arrays.stream(ContentCoding.values())
            .filter(Compression::makes)
            .sorted(Comparator.reverseOrder())
            .toList();

    /** Clients send few different headers, each many times. */
    private static final LoadingCache<String, ContentCoding> ANSWERED =
            Caffeine.newBuilder().maximumSize(100).build(header -> new AcceptedCoding(header).best());

    private final float[] weights = new float[ContentCoding.values().length];

    private AcceptedCoding(String header) {
        Arrays.fill(weights, Float.NaN);
        float others = 0;
        for (int start = 0; start < header.length(); ) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            int semicolon = header.indexOf(';', start);
            int nameEnd = semicolon < 0 || semicolon > end ? end : semicolon;
            String name = header.substring(start, nameEnd).strip();
            float weight = nameEnd == end ? 1 : weight(header.substring(nameEnd + 1, end));
            if (name.equals("*")) {
                others = weight;
            } else {
                note(name, weight);
            }
            start = end + 1;
        }
        fill(others);
    }

    /** The best we can make; bytes as they are when nothing else is wanted. */
    static ContentCoding of(@Nullable String header) {
        return header == null ? ContentCoding.IDENTITY : ANSWERED.get(header);
    }

    private void note(String name, float weight) {
        for (ContentCoding coding : ContentCoding.values()) {
            if (coding.token().equalsIgnoreCase(name)) {
                weights[coding.ordinal()] = weight;
            }
        }
    }

    /** What is not named has the weight of the star; bytes as they are need not be named, so they come last. */
    private void fill(float others) {
        for (ContentCoding coding : ContentCoding.values()) {
            if (Float.isNaN(weights[coding.ordinal()])) {
                weights[coding.ordinal()] = coding == ContentCoding.IDENTITY ? Float.MIN_VALUE : others;
            }
        }
    }

    private ContentCoding best() {
        ContentCoding best = ContentCoding.IDENTITY;
        float weight = 0;
        for (ContentCoding coding : SMALLEST_FIRST) {
            if (weights[coding.ordinal()] > weight) {
                best = coding;
                weight = weights[coding.ordinal()];
            }
        }
        return best;
    }

    /** A weight that cannot be read counts as none. */
    private static float weight(String parameter) {
        String text = parameter.strip();
        if (!text.startsWith("q=") && !text.startsWith("Q=")) {
            return 1;
        }
        try {
            return Math.clamp(Float.parseFloat(text.substring(2).strip()), 0, 1);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
