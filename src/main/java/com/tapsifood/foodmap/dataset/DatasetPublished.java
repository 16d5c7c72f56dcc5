package com.tapsifood.foodmap.dataset;

/** A version became the published one of its dataset; also told for every published version when the server starts. */
public record DatasetPublished(DatasetVersion version) {}
