package com.tapsifood.foodmap.catalog;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cities of a request: the one it names, or all that the caller may see. */
public record VisibleCities(List<City> cities) {

    public VisibleCities {
        cities = List.copyOf(cities);
    }

    /** A city the caller may not see is refused in the words for one that does not exist. */
    public static VisibleCities of(Catalog catalog, @Nullable String key, Rights rights) {
        if (key != null) {
            return new VisibleCities(List.of(seen(catalog, rights).getCity(key)));
        }
        List<City> visible = seen(catalog, rights).cities();
        if (visible.isEmpty()) {
            throw new NotFound("NO_SUCH_CITY", "city", "there is no city you may see");
        }
        return new VisibleCities(visible);
    }

    private static VisibleCities seen(Catalog catalog, Rights rights) {
        return new VisibleCities(
                catalog.cities().stream().filter(c -> rights.sees(c.key())).toList());
    }

    /** The city that a parameter names, if it is one of these. */
    public City getCity(String key) {
        return cities.stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter("city", "no city has the key " + InvalidParameter.quoted(key)));
    }

    public boolean contains(int cityId) {
        return cities.stream().anyMatch(c -> c.id() == cityId);
    }

    public Bounds bounds() {
        return cities.stream().map(City::bounds).reduce(Bounds::union).orElseThrow();
    }
}
