package com.tapsifood.foodmap.access;

import java.security.Principal;

/**
 * Who is asking. Handler methods of controllers get it as an argument; elsewhere {@link CurrentCaller} has it.
 *
 * @param name name of the key, for logs and people
 */
public record Caller(String name, Rights rights) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
