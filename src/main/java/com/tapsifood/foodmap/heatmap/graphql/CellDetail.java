package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatCell;

/**
 * Type HeatCellDetail.
 *
 * @param heat what it was found in
 */
record CellDetail(CityHeat heat, HeatCell cell) {}
