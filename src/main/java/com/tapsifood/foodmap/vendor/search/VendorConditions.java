package com.tapsifood.foodmap.vendor.search;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.query.Conditions;
import com.tapsifood.foodmap.platform.query.PlaceFilter;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.search.VendorWhere.FlagFilter;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The one compiler from a vendor filter to SQL. Names that the caller may not know are refused like unknown ones. */
@Component
public class VendorConditions {

    private final Catalog catalog;
    private final Served<PolygonSnapshot> polygons;
    private final OrdersByArea orders;

    VendorConditions(Catalog catalog, Served<PolygonSnapshot> servedPolygons, OrdersByArea orders) {
        this.orders = orders;
        this.catalog = catalog;
        this.polygons = servedPolygons;
    }

    /** Of any version: the vendors of the filter in the cities that the caller may see. */
    public Condition of(VendorWhere where, Rights rights) {
        return parts(where, rights).all();
    }

    /** The same, field by field. */
    Conditions parts(VendorWhere where, Rights rights) {
        VisibleCities sight = VisibleCities.of(catalog, null, rights);
        try {
            return parts(where.checked(), sight).add(inSight(sight, rights));
        } catch (InvalidParameter invalid) {
            throw invalid.within("filter");
        }
    }

    private static Condition inSight(VisibleCities sight, Rights rights) {
        return rights.isRestricted()
                ? Conditions.oneOf(
                        VendorTable.CITY, sight.cities().stream().map(City::id).toList())
                : Conditions.NONE;
    }

    private Conditions parts(VendorWhere where, VisibleCities sight) {
        return new Conditions()
                .add("city", where.city(), city -> city.on(keys -> city(keys, sight)))
                .add("line", where.line(), line -> line.on(this::line))
                .add("name", where.name(), name -> name.on(VendorTable.NAME_KEY))
                .add(
                        "grade",
                        where.grade(),
                        f -> Conditions.membership(f.eq(), f.in(), f.not(), VendorConditions::grade))
                .add("status", where.status(), status -> status.on(VendorTable.STATUS))
                .add("visible", where.visible(), flag -> flag(VendorTable.VISIBLE, flag))
                .add("open", where.open(), flag -> flag(VendorTable.OPEN, flag))
                .add("radiusKm", where.radiusKm(), radius -> radius.on(VendorTable.RADIUS_KM))
                .add(
                        "codes",
                        where.codes(),
                        codes -> Conditions.listed(codes, c -> Conditions.oneOf(VendorTable.CODE, c)))
                .add("polygonIds", where.polygonIds(), ids -> Conditions.listed(ids, some -> polygon(some, sight)))
                .add("hasOrdersIn", where.hasOrdersIn(), ids -> Conditions.listed(ids, some -> ordered(some, sight)))
                .add("within", where.within(), area -> PlaceFilter.within(VendorTable.PLACE, area.area()))
                .add("near", where.near(), near -> near.on(VendorTable.PLACE))
                .add("bounds", where.bounds(), bounds -> bounds.on(VendorTable.PLACE))
                .add("and", where.and(), parts -> combined(parts, sight).all())
                .add("or", where.or(), parts -> combined(parts, sight).any())
                .add(
                        "not",
                        where.not(),
                        part -> Conditions.not(parts(part, sight).all()));
    }

    private Conditions combined(List<VendorWhere> parts, VisibleCities sight) {
        var conditions = new Conditions();
        parts.forEach(part -> conditions.add(parts(part, sight).all()));
        return conditions;
    }

    private static Condition city(Collection<String> keys, VisibleCities sight) {
        return Conditions.oneOf(
                VendorTable.CITY,
                keys.stream().map(key -> sight.getCity(key).id()).toList());
    }

    private Condition line(Collection<String> keys) {
        return Conditions.oneOf(VendorTable.LINE, catalog.lineIds(keys));
    }

    private static Condition grade(Collection<Grade> grades) {
        return Conditions.oneOf(
                VendorTable.GRADE, grades.stream().map(Grade::label).toList());
    }

    private static Condition flag(Field<Boolean> column, FlagFilter flag) {
        return Conditions.membership(flag.eq(), flag.in(), flag.not(), wanted -> {
            var any = new Conditions();
            wanted.forEach(value -> any.add(value == Flag.UNKNOWN ? column.isNull() : column.eq(value == Flag.TRUE)));
            return any.any();
        });
    }

    private Condition ordered(Collection<Integer> ids, VisibleCities sight) {
        requireKnown(ids, sight);
        return Conditions.oneOf(VendorTable.NUMBER, orders.vendorsWithOrdersIn(ids, sight));
    }

    private void requireKnown(Collection<Integer> ids, VisibleCities sight) {
        polygons.current().ifPresent(known -> known.data().requireAll("id", ids, sight));
    }

    private Condition polygon(Collection<Integer> ids, VisibleCities sight) {
        requireKnown(ids, sight);
        var any = new Conditions();
        VendorTable.POLYGONS.forEach(column -> any.add(Conditions.oneOf(column, ids)));
        return any.any();
    }
}
