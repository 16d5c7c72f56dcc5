package com.tapsifood.foodmap.platform.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a document says, with its fragments written out. Each fragment is measured once, so that twenty of them
 * that double each other cost as little to measure as to send.
 *
 * @param depth levels of fields; what is below __schema and __type is left to graphql-java, which bounds it
 * @param fields fields, over all levels
 * @param aliases fields with another name than their own
 * @param directives uses of directives
 */
record DocumentSize(int depth, long fields, long aliases, long directives) {

    static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0);
    /** Enough to say that it is far too much, and far from an overflow. */
    private static final long COUNTED_TO = 1_000_000_000;

    /** The largest operation or fragment of the document. */
    static DocumentSize of(Document document) {
        var measuring = new Measuring(document);
        DocumentSize largest = NOTHING;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            largest = largest.orLarger(measuring.of(operation.getSelectionSet()).with(operation));
        }
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            largest = largest.orLarger(measuring.of(fragment.getName()));
        }
        return largest;
    }

    private DocumentSize orLarger(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth),
                Math.max(fields, other.fields),
                Math.max(aliases, other.aliases),
                Math.max(directives, other.directives));
    }

    private DocumentSize plus(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth),
                Math.min(fields + other.fields, COUNTED_TO),
                Math.min(aliases + other.aliases, COUNTED_TO),
                Math.min(directives + other.directives, COUNTED_TO));
    }

    private DocumentSize with(DirectivesContainer<?> node) {
        return plus(new DocumentSize(0, 0, 0, node.getDirectives().size()));
    }

    private DocumentSize below(Field field) {
        int levels = field.getName().startsWith("__") ? 0 : depth;
        return new DocumentSize(levels + 1, fields, aliases, directives)
                .plus(new DocumentSize(0, 1, field.getAlias() == null ? 0 : 1, 0))
                .with(field);
    }

    private static final class Measuring {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        /** A fragment within itself counts nothing here: the validation refuses it. */
        private final Map<String, DocumentSize> measured = new HashMap<>();

        Measuring(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        }

        DocumentSize of(@Nullable SelectionSet selections) {
            DocumentSize sum = NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    sum = sum.plus(of(selection));
                }
            }
            return sum;
        }

        private DocumentSize of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> of(field.getSelectionSet()).below(field);
                case InlineFragment inline -> of(inline.getSelectionSet()).with(inline);
                case FragmentSpread spread -> of(spread.getName()).with(spread);
                default -> throw new IllegalArgumentException("no such selection: " + selection);
            };
        }

        DocumentSize of(String fragmentName) {
            DocumentSize known = measured.get(fragmentName);
            FragmentDefinition fragment = fragments.get(fragmentName);
            if (known != null || fragment == null) {
                return known == null ? NOTHING : known;
            }
            measured.put(fragmentName, NOTHING);
            DocumentSize size = of(fragment.getSelectionSet()).with(fragment);
            measured.put(fragmentName, size);
            return size;
        }
    }
}
