package com.tapsifood.foodmap.tile.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rights of those who asked for tiles lately. Tiles are kept by rights, so they are made ahead by rights too. */
@Component
public class RecentRights {

    private static final int MOST = 8;
    private static final Rights EVERYWHERE = Rights.everywhere(Set.of(Scope.TILES_READ));

    private final Cache<Rights, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(24))
            .maximumSize(MOST)
            .build();

    public void note(Rights rights) {
        seen.put(rights, true);
    }

    /** A few of them, and those of a reader of every city. */
    public Set<Rights> list() {
        var rights = new LinkedHashSet<Rights>();
        rights.add(EVERYWHERE);
        rights.addAll(seen.asMap().keySet());
        return rights;
    }
}
