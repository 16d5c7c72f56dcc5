package com.tapsifood.foodmap.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern FORM = Pattern.compile("fm_([0-9A-Za-z]{8})_([0-9A-Za-z]{43})");
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
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
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
