package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.query.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns positions into opaque cursors and back. A cursor is a position under an HMAC that covers the question too, so
 * that one made up, changed or from another question is told from its own without being read.
 */
public final class CursorSeal {

    /** Of the form of cursors; older ones are refused. */
    private static final byte REVISION = 1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int NUMBERS = Integer.BYTES * 2;
    private static final byte UNKNOWN = 0;
    private static final byte KNOWN = 1;
    private static final int LONGEST = 4_096;

    private final SecretKeySpec secret;

    CursorSeal(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param question canonical text of what is paged through: field, filter and order */
    public String seal(String question, Position position) {
        byte[] content = content(position);
        byte[] cursor = ByteBuffer.allocate(1 + SEAL + content.length)
                .put(REVISION)
                .put(mac(question, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position of a page's cursor; null when it has none. */
    public @Nullable Position open(String question, PageRequest page) {
        String text = page.cursor();
        if (text == null) {
            return null;
        }
        byte[] cursor = decoded(text, page.cursorField());
        if (cursor.length <= 1 + SEAL + NUMBERS || cursor[0] != REVISION) {
            throw new BadCursor(page.cursorField());
        }
        byte[] content = Arrays.copyOfRange(cursor, 1 + SEAL, cursor.length);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(cursor, 1, 1 + SEAL), mac(question, content))) {
            throw new BadCursor(page.cursorField());
        }
        return position(ByteBuffer.wrap(content));
    }

    private static byte[] decoded(String text, String field) {
        try {
            return text.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new BadCursor(field);
        }
    }

    private static byte[] content(Position position) {
        String value = position.value();
        byte[] text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBERS + 1 + text.length)
                .putInt(position.version())
                .putInt(position.number())
                .put(value == null ? UNKNOWN : KNOWN)
                .put(text)
                .array();
    }

    private static Position position(ByteBuffer content) {
        int version = content.getInt();
        int number = content.getInt();
        boolean known = content.get() == KNOWN;
        return new Position(
                version, known ? StandardCharsets.UTF_8.decode(content).toString() : null, number);
    }

    private byte[] mac(String question, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] about = question.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(1 + Integer.BYTES)
                    .put(REVISION)
                    .putInt(about.length)
                    .array());
            mac.update(about);
            return Arrays.copyOf(mac.doFinal(content), SEAL);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
