package com.tapsifood.foodmap.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Persian and English text folded for matching and search: names that a reader takes for the same get the same key.
 * Invisible marks, Arabic letter forms, Persian and Arabic digits, blanks of every kind and the blanks around hyphens
 * make no difference. Never for display.
 */
public final class FoldedText {

    private static final char ZWNJ = '\u200C';
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HYPHEN = Pattern.compile(" ?[-\u2010\u2011\u2012\u2013\u2014] ?");

    private FoldedText() {}

    /** The key of a name; empty when nothing visible is left. */
    public static String key(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var folded = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> append(folded, c));
        String spaced = BLANKS.matcher(folded).replaceAll(" ");
        return HYPHEN.matcher(spaced).replaceAll(" - ").strip().toLowerCase(Locale.ROOT);
    }

    /** The name as people should see it: no invisible marks but ZWNJ, no blanks at the ends or doubled. */
    public static String display(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == ZWNJ || Character.getType(c) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** The text with the digits of every script as 0 to 9. */
    public static String digits(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (c == ZWNJ) {
            folded.append(' ');
        } else if (Character.isDigit(c)) {
            folded.append(Character.digit(c, 10));
        } else if (!isDropped(c)) {
            folded.appendCodePoint(letter(c));
        }
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || c == '\u0640';
    }

    private static int letter(int c) {
        return switch (c) {
            case '\u064A', '\u0649' -> '\u06CC';
            case '\u0643' -> '\u06A9';
            case '\u0629' -> '\u0647';
            default -> c;
        };
    }
}
