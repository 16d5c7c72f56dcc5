package com.tapsifood.foodmap.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * An API key in plain text: fm_PREFIX_SECRET.
 *
 * @param prefix 8 letters or digits, not secret
 * @param secret 43 letters or digits that hold 256 random bits
 */
record KeyText(String prefix, String secret) {

    static final int SALT_BYTES = 16;

    private static final int PREFIX_LENGTH = 8;
    private static final int SECRET_BYTES = 32;
    /** Digits in base 62 that 256 bits fit into. */
    private static final int SECRET_LENGTH = 43;

    private static final int LENGTH = "fm__".length() + PREFIX_LENGTH + SECRET_LENGTH;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    static KeyText random(SecureRandom random) {
        return new KeyText(randomText(random, 8, PREFIX_LENGTH), randomText(random, SECRET_BYTES, SECRET_LENGTH));
    }

    /** Reads a key; empty when the text cannot be one, whatever its length. */
    static Optional<KeyText> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        int secret = PREFIX_LENGTH + "fm__".length();
        boolean isKey = text.startsWith("fm_") && text.charAt(secret - 1) == '_';
        String prefix = text.substring("fm_".length(), secret - 1);
        return isKey && hasDigitsOnly(prefix) && hasDigitsOnly(text.substring(secret))
                ? Optional.of(new KeyText(prefix, text.substring(secret)))
                : Optional.empty();
    }

    private static boolean hasDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isDigit = sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
            if (!isDigit) {
                return false;
            }
        }
        return true;
    }

    /** SHA-256 of salt and secret. */
    byte[] hash(byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The key as its owner keeps it. */
    String text() {
        return "fm_" + prefix + "_" + secret;
    }

    @Override
    public String toString() {
        return "KeyText[" + prefix + "]";
    }

    private static String randomText(SecureRandom random, int bytes, int length) {
        BigInteger rest = new BigInteger(bytes * Byte.SIZE, random);
        var text = new StringBuilder(length);
        while (text.length() < length) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.toString();
    }
}
