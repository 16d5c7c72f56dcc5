package com.tapsifood.foodmap.refresh.file.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text fields of dBASE tables: padded bytes of one encoding. */
record DbfText(Charset charset) {

    /** The encoding that a .cpg names: "UTF-8", "65001", "1256", "ANSI 1256", "88596". */
    static Optional<Charset> charsetOf(String cpg) {
        String name = cpg.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ -]?", "");
        String known = name.replaceFirst("^65001$", "UTF-8")
                .replaceFirst("^(125\\d)$", "windows-$1")
                .replaceFirst("^(?:ISO[ -]?)?8859[ -]?(\\d{1,2})$", "ISO-8859-$1")
                .replaceFirst("^(\\d{3})$", "IBM$1");
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String name(String stored) {
        return new String(stored.getBytes(StandardCharsets.ISO_8859_1), charset).strip();
    }

    /**
     * The value without its padding; null when it is not in this encoding. A value that fills its field may end inside
     * a character, because writers cut by bytes; that rest is dropped.
     *
     * @param stored one char for each byte
     * @param width bytes of the field
     */
    @Nullable
    String value(String stored, int width) {
        int end = stored.length();
        while (end > 0 && (stored.charAt(end - 1) == ' ' || stored.charAt(end - 1) == 0)) {
            end--;
        }
        var bytes = ByteBuffer.wrap(stored.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
        var chars = CharBuffer.allocate(end);
        CoderResult result = charset.newDecoder().decode(bytes, chars, end < width);
        return result.isError() ? null : chars.flip().toString();
    }
}
