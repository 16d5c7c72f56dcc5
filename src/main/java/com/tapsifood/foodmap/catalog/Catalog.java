package com.tapsifood.foodmap.catalog;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The reference data: cities in the order they are offered, business lines in the order of their ids. */
public record Catalog(List<City> cities, List<BusinessLine> businessLines) {

    public Catalog {
        cities = List.copyOf(cities);
        businessLines = List.copyOf(businessLines);
    }

    /** The city that a parameter of a request names. */
    public City getCity(@Nullable String key) {
        if (key == null) {
            throw new InvalidParameter(
                    "city", "name a city: " + cities.stream().map(City::key).toList());
        }
        return findCity(key)
                .orElseThrow(() -> new InvalidParameter("city", "no city has the key " + InvalidParameter.quoted(key)));
    }

    public Optional<City> findCity(String key) {
        return cities.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    public Optional<City> findCity(int id) {
        return cities.stream().filter(c -> c.id() == id).findFirst();
    }

    /** The line a feed means, whatever the case and blanks of its spelling. */
    public Optional<BusinessLine> findLineOfSource(String name) {
        String key = FoldedText.key(name);
        return businessLines.stream()
                .filter(l -> FoldedText.key(l.sourceName()).equals(key))
                .findFirst();
    }

    public Optional<BusinessLine> findLine(int id) {
        return businessLines.stream().filter(l -> l.id() == id).findFirst();
    }

    /** Ids of the lines of a request, sorted; empty means no restriction. */
    public SortedSet<Integer> lineIds(Collection<String> keys) {
        var ids = new TreeSet<Integer>();
        for (String key : keys) {
            ids.add(businessLines.stream()
                    .filter(l -> l.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new InvalidParameter(
                            "line", "no business line has the key " + InvalidParameter.quoted(key)))
                    .id());
        }
        return ids;
    }
}
