package com.tapsifood.foodmap.refresh.demo;

import java.nio.charset.StandardCharsets;

/** Numbers as text without formatters, which would cost more than inventing the rows. */
final class Digits {

    private static final int BASE = 36;
    private static final byte[] SYMBOLS = "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COORDINATE_LENGTH = 11;
    private static final int DECIMALS = 6;

    private Digits() {}

    /** Degrees with six decimals. */
    static String degrees(int micro) {
        byte[] text = new byte[COORDINATE_LENGTH];
        int rest = Math.abs(micro);
        int at = COORDINATE_LENGTH;
        int written = 0;
        do {
            text[--at] = SYMBOLS[rest % 10];
            rest /= 10;
            written++;
            if (written == DECIMALS) {
                text[--at] = '.';
            }
        } while (rest > 0 || written <= DECIMALS);
        if (micro < 0) {
            text[--at] = '-';
        }
        return ascii(text, at);
    }

    /** A letter and the number in base 36. */
    static String code(char first, long number) {
        byte[] text = new byte[14];
        int at = text.length;
        long rest = number;
        do {
            text[--at] = SYMBOLS[(int) (rest % BASE)];
            rest /= BASE;
        } while (rest > 0);
        text[--at] = (byte) first;
        return ascii(text, at);
    }

    /** A character and exactly five of base 36. */
    static String vendorCode(char first, int number) {
        byte[] text = new byte[DECIMALS];
        int rest = number;
        for (int at = DECIMALS - 1; at > 0; at--) {
            text[at] = SYMBOLS[rest % BASE];
            rest /= BASE;
        }
        text[0] = (byte) first;
        return ascii(text, 0);
    }

    /** Date, separator, "HH:mm:ss" and what follows it. */
    static String time(byte[] date, char separator, int secondOfDay, byte[] suffix) {
        int at = date.length;
        byte[] text = new byte[at + 9 + suffix.length];
        System.arraycopy(date, 0, text, 0, at);
        text[at] = (byte) separator;
        two(text, at + 1, secondOfDay / 3600);
        text[at + 3] = ':';
        two(text, at + 4, secondOfDay / 60 % 60);
        text[at + 6] = ':';
        two(text, at + 7, secondOfDay % 60);
        System.arraycopy(suffix, 0, text, at + 9, suffix.length);
        return ascii(text, 0);
    }

    private static void two(byte[] text, int at, int number) {
        text[at] = SYMBOLS[number / 10];
        text[at + 1] = SYMBOLS[number % 10];
    }

    private static String ascii(byte[] text, int from) {
        return new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
    }
}
