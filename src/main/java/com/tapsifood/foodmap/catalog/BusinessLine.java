package com.tapsifood.foodmap.catalog;

/**
 * A vertical of the business.
 *
 * @param id 1 to 7; 0 stands for "unknown" wherever lines are numbered
 * @param sourceName spelling of the feeds
 */
public record BusinessLine(int id, String key, String sourceName, String nameEn, String nameFa) {}
