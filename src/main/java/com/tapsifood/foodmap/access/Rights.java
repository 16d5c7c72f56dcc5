package com.tapsifood.foodmap.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do and see.
 *
 * @param cities keys of the cities the caller may see; null means all, empty means none
 */
public record Rights(Set<Scope> scopes, @Nullable Set<String> cities) {

    public Rights {
        scopes = Set.copyOf(scopes);
        cities = cities == null ? null : Set.copyOf(cities);
    }

    /** The scopes in every city. */
    public static Rights everywhere(Collection<Scope> scopes) {
        return new Rights(Set.copyOf(scopes), null);
    }

    public boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /** @throws Forbidden when the scope is not theirs */
    public void require(Scope scope) {
        if (!allows(scope)) {
            throw new Forbidden();
        }
    }

    public boolean sees(String cityKey) {
        return cities == null || cities.contains(cityKey);
    }

    /** Whether the caller sees less than there is, so that totals over all cities are not for them. */
    public boolean isRestricted() {
        return cities != null;
    }

    /**
     * Canonical text of what the caller sees, whatever else they may do: who sees the same gets the same bytes. Part of
     * every cache key.
     */
    public String sight() {
        return cities == null ? "*" : String.join(",", new TreeSet<>(cities));
    }
}
