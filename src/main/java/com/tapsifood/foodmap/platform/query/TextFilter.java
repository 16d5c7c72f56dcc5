package com.tapsifood.foodmap.platform.query;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Input of the same name: a text for people, folded before it is compared. */
public record TextFilter(
        @Nullable String eq,
        @Nullable List<String> in,
        @Nullable List<String> not,
        @Nullable String contains,
        @Nullable String startsWith,
        @Nullable Boolean known) {

    private static final int LONGEST = 200;

    /** @param folded holds {@link FoldedText#key} of the text */
    public Condition on(Field<String> folded) {
        return new Conditions()
                .add(Conditions.membership(eq, in, not, texts -> Conditions.oneOf(folded, keys(texts))))
                .add("contains", contains, text -> like(folded, "%", text))
                .add("startsWith", startsWith, text -> like(folded, "", text))
                .add("known", known, is -> Conditions.known(folded, is))
                .all();
    }

    /** Without an escape clause, because with one the trigram index is not used; a backslash escapes by itself. */
    private static Condition like(Field<String> folded, String before, String text) {
        String key = key(text);
        return key.isEmpty() ? Conditions.NONE : folded.like(before + key.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static List<String> keys(Collection<String> texts) {
        return texts.stream().map(TextFilter::key).toList();
    }

    private static String key(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidParameter("text", "expected at most " + LONGEST + " characters, not " + text.length());
        }
        return FoldedText.key(text);
    }
}
