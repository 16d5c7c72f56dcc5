package com.tapsifood.foodmap.dataset;

/** This server has a staged version in memory, or has failed to read it: nobody needs to wait for it. */
public record DatasetPrepared(int version) {}
