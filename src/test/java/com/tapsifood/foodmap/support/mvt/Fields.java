package com.tapsifood.foodmap.support.mvt;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of one protocol-buffer message, as they lie. Anything malformed is a {@link Malformed}. */
record Fields(List<Field> all) {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    /** @param number value of a varint field, else 0 */
    record Field(int id, int wire, long number, byte[] bytes) {}

    /** The bytes are no protocol buffer. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message);
        }
    }

    static Fields of(byte[] message) {
        var in = new Reader(message);
        var fields = new ArrayList<Field>();
        while (!in.isAtEnd()) {
            long key = in.varint();
            int wire = (int) (key & 7);
            int id = (int) (key >>> 3);
            fields.add(
                    switch (wire) {
                        case VARINT -> new Field(id, wire, in.varint(), new byte[0]);
                        case FIXED64 -> new Field(id, wire, 0, in.bytes(8));
                        case BYTES -> new Field(id, wire, 0, in.bytes(in.varint()));
                        case FIXED32 -> new Field(id, wire, 0, in.bytes(4));
                        default -> throw new Malformed("wire type " + wire);
                    });
        }
        return new Fields(fields);
    }

    /** The fields of an id, each of this wire type. */
    List<Field> of(int id, int wire) {
        List<Field> found = all.stream().filter(f -> f.id() == id).toList();
        if (found.stream().anyMatch(f -> f.wire() != wire)) {
            throw new Malformed("field " + id + " has the wrong wire type");
        }
        return found;
    }

    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    /** Packed 32-bit numbers, unsigned. */
    static long[] packed(byte[] bytes) {
        var in = new Reader(bytes);
        var numbers = new ArrayList<Long>();
        while (!in.isAtEnd()) {
            long number = in.varint();
            if (number < 0 || number > 0xFFFF_FFFFL) {
                throw new Malformed("more than 32 bits: " + number);
            }
            numbers.add(number);
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean isAtEnd() {
            return at == bytes.length;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                byte next = bytes(1)[0];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new Malformed("a varint of more than ten bytes");
        }

        byte[] bytes(long count) {
            if (count < 0 || count > bytes.length - at) {
                throw new Malformed("cut off");
            }
            var part = new byte[(int) count];
            System.arraycopy(bytes, at, part, 0, part.length);
            at += part.length;
            return part;
        }
    }
}
