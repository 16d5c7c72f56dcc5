package com.tapsifood.foodmap.tile.mlt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
final class VarintBuffer {

    private static final int LONGEST = 5;

    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Seven bits a byte, lowest first; taken as unsigned. */
    void varint(int value) {
        room(LONGEST);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        append(utf8, utf8.length);
    }

    /** Behind its length. */
    void block(VarintBuffer other) {
        varint(other.length);
        raw(other);
    }

    void raw(VarintBuffer other) {
        append(other.bytes, other.length);
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
