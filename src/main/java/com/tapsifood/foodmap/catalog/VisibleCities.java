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
            City city = catalog.getCity(key);
            if (!rights.sees(city.key())) {
                throw new InvalidParameter("city", "no city has the key " + InvalidParameter.quoted(key));
            }
            return new VisibleCities(List.of(city));
        }
        List<City> visible =
                catalog.cities().stream().filter(c -> rights.sees(c.key())).toList();
        if (visible.isEmpty()) {
            throw new NotFound("NO_SUCH_CITY", "city", "there is no city you may see");
        }
        return new VisibleCities(visible);
    }

    public boolean contains(int cityId) {
        return cities.stream().anyMatch(c -> c.id() == cityId);
    }

    public Bounds bounds() {
        return cities.stream().map(City::bounds).reduce(Bounds::union).orElseThrow();
    }
}
