package com.tapsifood.foodmap.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is asking. Handler methods of controllers get it as an argument; elsewhere {@link CurrentCaller} has it.
 *
 * @param name name of the key, for logs and people
 */
public record Caller(String name, Rights rights) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
