package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.vendor.search.OrdersByArea;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which vendors the customers of an area order from. As few as would close a polygon are told of no vendor either. */
@Component
class AreaCustomersByVendor implements OrdersByArea {

    private final Served<HeatCubes> served;

    AreaCustomersByVendor(Served<HeatCubes> servedHeat) {
        this.served = servedHeat;
    }

    @Override
    public Collection<Integer> vendorsWithOrdersIn(Collection<Integer> areas, VisibleCities cities) {
        if (served.isLoading()) {
            throw new StillLoading("orders");
        }
        HeatCubes cubes = served.current().map(Served.Snapshot::data).orElse(HeatCubes.EMPTY);
        List<Integer> vendors = new ArrayList<>();
        for (City city : cities.cities()) {
            HeatCube cube = cubes.of(city.id());
            if (!cube.isEmpty()) {
                vendors.addAll(cube.vendorsWithCustomers(open(areas, cube, cubes.k()), cubes.k()));
            }
        }
        return vendors;
    }

    private static OrderSelection open(Collection<Integer> areas, HeatCube cube, int k) {
        OrderSelection selection = OrderSelection.ALL.withAreas(areas);
        for (PolygonLayer layer : PolygonLayer.values()) {
            selection = selection.withoutAreas(cube.allAreas(layer, k).hidden());
        }
        return selection;
    }
}
