package com.tapsifood.foodmap.tile.mvt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array that protocol-buffer fields are written to. */
final class ProtobufBuffer {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes = new byte[256];
    private int length;

    void varint(long value) {
        long rest = value;
        room(10);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void uintField(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
    }

    void stringField(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(utf8.length);
        append(utf8, utf8.length);
    }

    void messageField(int field, ProtobufBuffer message) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(message.length);
        append(message.bytes, message.length);
    }

    /** Fields written elsewhere, as they are. */
    void raw(ProtobufBuffer fields) {
        append(fields.bytes, fields.length);
    }

    ProtobufBuffer clear() {
        length = 0;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void append(byte[] from, int count) {
        room(count);
        System.arraycopy(from, 0, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
