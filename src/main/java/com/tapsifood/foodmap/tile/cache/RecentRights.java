package com.tapsifood.foodmap.tile.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What those saw who asked for tiles lately. Tiles are kept by that, so they are made ahead by it too. */
@Component
public class RecentRights {

    private static final int MOST = 8;
    private static final Rights EVERYWHERE = Rights.everywhere(Set.of(Scope.TILES_READ));

    private final Cache<Rights, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(24))
            .maximumSize(MOST)
            .build();

    public void note(Rights rights) {
        seen.put(new Rights(Set.of(Scope.TILES_READ), rights.cities()), true);
    }

    /** Readers of the same cities, a few of them, and one of every city. */
    public Set<Rights> list() {
        var rights = new LinkedHashSet<Rights>();
        rights.add(EVERYWHERE);
        rights.addAll(seen.asMap().keySet());
        return rights;
    }
}
