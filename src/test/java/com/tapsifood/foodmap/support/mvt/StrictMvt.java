package com.tapsifood.foodmap.support.mvt;

import com.tapsifood.foodmap.support.mvt.Fields.Field;
import com.tapsifood.foodmap.support.mvt.Fields.Malformed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Mapbox Vector Tile 2.1 demands, and what a careful encoder does beyond; readers let most of it pass. */
public final class StrictMvt {

    private static final int LAYER = 3;
    private static final Set<Integer> LAYER_FIELDS = Set.of(15, 1, 2, 3, 4, 5);
    private static final Set<Integer> FEATURE_FIELDS = Set.of(1, 2, 3, 4);

    private final List<String> faults = new ArrayList<>();

    private StrictMvt() {}

    /** What is wrong with a tile; nothing when it is as it should be. A tile without layers is sent as no tile. */
    public static List<String> faults(byte[] tile) {
        var check = new StrictMvt();
        try {
            check.tile(Fields.of(tile));
        } catch (Malformed malformed) {
            check.faults.add(malformed.getMessage());
        }
        return List.copyOf(check.faults);
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void tile(Fields tile) {
        expect(!tile.all().isEmpty(), "a tile without layers");
        expect(tile.all().stream().allMatch(f -> f.id() == LAYER), "a tile field that is no layer");
        var names = new HashSet<String>();
        for (Field layer : tile.of(LAYER, Fields.BYTES)) {
            layer(Fields.of(layer.bytes()), names);
        }
    }

    private void layer(Fields layer, Set<String> names) {
        expect(layer.all().stream().allMatch(f -> LAYER_FIELDS.contains(f.id())), "an unknown field in a layer");
        List<Field> version = layer.of(15, Fields.VARINT);
        expect(version.size() == 1 && version.getFirst().number() == 2, "a layer that is not of version 2");
        List<Field> name = layer.of(1, Fields.BYTES);
        expect(name.size() == 1 && name.getFirst().bytes().length > 0, "a layer without a name");
        name.forEach(n -> expect(names.add(Fields.text(n.bytes())), "two layers of one name"));
        List<Field> extent = layer.of(5, Fields.VARINT);
        expect(extent.size() == 1 && extent.getFirst().number() > 0, "a layer without an extent");
        var keys = new HashSet<String>();
        layer.of(3, Fields.BYTES).forEach(k -> expect(keys.add(Fields.text(k.bytes())), "two keys of one name"));
        List<Field> values = layer.of(4, Fields.BYTES);
        values.forEach(v -> value(Fields.of(v.bytes())));
        List<Field> features = layer.of(2, Fields.BYTES);
        expect(!features.isEmpty(), "a layer without features");
        var ids = new HashSet<Long>();
        for (Field feature : features) {
            feature(Fields.of(feature.bytes()), layer.of(3, Fields.BYTES).size(), values.size(), ids);
        }
    }

    private void value(Fields value) {
        expect(value.all().size() == 1, "a value that is not exactly one");
        for (Field field : value.all()) {
            int wire = switch (field.id()) {
                case 1 -> Fields.BYTES;
                case 2 -> Fields.FIXED32;
                case 3 -> Fields.FIXED64;
                case 4, 5, 6, 7 -> Fields.VARINT;
                default -> -1;
            };
            expect(field.wire() == wire, "a value of an unknown type");
            if (field.id() == 1) {
                Fields.text(field.bytes());
            }
        }
    }

    private void feature(Fields feature, int keys, int values, Set<Long> ids) {
        expect(feature.all().stream().allMatch(f -> FEATURE_FIELDS.contains(f.id())), "an unknown field in a feature");
        List<Field> id = feature.of(1, Fields.VARINT);
        expect(id.size() <= 1, "a feature with two ids");
        id.forEach(i -> expect(ids.add(i.number()), "two features of one id"));
        List<Field> tags = feature.of(2, Fields.BYTES);
        expect(tags.size() <= 1, "tags in pieces");
        tags.forEach(t -> tags(Fields.packed(t.bytes()), keys, values));
        List<Field> type = feature.of(3, Fields.VARINT);
        List<Field> geometry = feature.of(4, Fields.BYTES);
        if (type.size() != 1 || geometry.size() != 1) {
            faults.add("a feature without one type and one geometry");
            return;
        }
        var walk = new GeometryWalk(Fields.packed(geometry.getFirst().bytes()), this::expect);
        switch ((int) type.getFirst().number()) {
            case 1 -> walk.points();
            case 2 -> walk.lines();
            case 3 -> walk.rings();
            default -> faults.add("a feature of unknown type");
        }
    }

    private void tags(long[] tags, int keys, int values) {
        expect(tags.length % 2 == 0, "an odd number of tags");
        var seen = new HashSet<Long>();
        for (int i = 0; i + 1 < tags.length; i += 2) {
            expect(tags[i] < keys, "a tag whose key is not there");
            expect(tags[i + 1] < values, "a tag whose value is not there");
            expect(seen.add(tags[i]), "one key twice in a feature");
        }
    }
}
