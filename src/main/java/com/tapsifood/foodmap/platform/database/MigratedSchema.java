package com.tapsifood.foodmap.platform.database;

/** Proof that the schema is there: who reads the database at start-up asks for it. */
public record MigratedSchema(String version) {}
