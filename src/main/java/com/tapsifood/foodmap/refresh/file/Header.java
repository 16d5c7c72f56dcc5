package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.Columns.Column;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the wanted columns are in one file. Names match without regard to case, blanks around and invisible marks. */
final class Header {

    private static final int NOWHERE = -1;

    private final SourceFile file;
    private final String where;
    private final List<String> names;
    private final List<String> keys;
    private final Columns columns;
    private final int[] fields;
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> ignored = new ArrayList<>();
    private final List<String> keptOthers;

    private Header(SourceFile file, String where, List<String> names, Columns columns) {
        this.file = file;
        this.where = where;
        this.names = List.copyOf(names);
        this.keys = names.stream().map(FoldedText::key).toList();
        this.columns = columns;
        this.fields = columns.wanted().stream().mapToInt(this::locate).toArray();
        var used = Arrays.stream(fields).boxed().collect(Collectors.toSet());
        for (int field = 0; field < names.size(); field++) {
            if (!used.contains(field)) {
                boolean keep = columns.keepsOthers() && !keys.get(field).isEmpty();
                (keep ? kept : ignored).add(field);
            }
        }
        this.keptOthers = kept.stream().map(names::get).toList();
    }

    /**
     * @param where what reports call the place of the names: "row 1, the header"
     * @throws UnreadableSource when a required column is missing or a wanted one is there twice
     */
    static Header of(SourceFile file, String where, List<String> names, Columns columns) {
        var header = new Header(file, where, names, columns);
        for (int i = 0; i < header.fields.length; i++) {
            if (header.fields[i] == NOWHERE && columns.wanted().get(i).required()) {
                throw header.refuse("there is no column " + columns.wanted().get(i));
            }
        }
        return header;
    }

    /** For each wanted column, then each kept other one, the number of its field in the file, or -1. */
    int[] fields() {
        return IntStream.concat(Arrays.stream(fields), kept.stream().mapToInt(field -> field))
                .toArray();
    }

    /** Stored names of the kept others, in the order of the file. */
    List<String> keptOthers() {
        return keptOthers;
    }

    /** What nobody reads; a column without a name is called by its number. */
    List<String> ignored() {
        return ignored.stream()
                .map(field -> keys.get(field).isEmpty() ? "(column " + (field + 1) + ")" : names.get(field))
                .toList();
    }

    /** First names of the wanted columns the file does not have. */
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < fields.length; i++) {
            Column column = columns.wanted().get(i);
            if (fields[i] == NOWHERE && !column.names().isEmpty()) {
                missing.add(column.names().getFirst());
            }
        }
        return missing;
    }

    UnreadableSource refuse(String what) {
        String needed = columns.wanted().stream()
                .filter(Column::required)
                .map(Column::toString)
                .collect(Collectors.joining(", "));
        String found = names.stream().map(FoldedText::display).collect(Collectors.joining(", "));
        return file.refuse("WRONG_HEADER", where + ": " + what + "; needed: " + needed + "; found: " + found);
    }

    private int locate(Column column) {
        return column.names().stream()
                .mapToInt(this::fieldNamed)
                .filter(field -> field != NOWHERE)
                .findFirst()
                .orElse(NOWHERE);
    }

    private int fieldNamed(String name) {
        String key = FoldedText.key(name);
        int[] same = IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).equals(key))
                .toArray();
        int[] exact = Arrays.stream(same).filter(i -> names.get(i).equals(name)).toArray();
        if (exact.length == 1) {
            return exact[0];
        }
        if (same.length > 1) {
            throw refuse("the column " + name + " is there " + same.length + " times");
        }
        return same.length == 1 ? same[0] : NOWHERE;
    }
}
