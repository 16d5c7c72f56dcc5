package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.query.GeoJson;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Scalar GeoJson. Out goes any geometry; in comes an object as it is, because only the field that uses it can refuse it
 * with a code and a path.
 */
final class GeoJsonScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("GeoJson")
            .coercing(new GeoJsonScalar())
            .build();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case Geometry geometry -> GeoJsonText.of(geometry);
            case GeoJson sent -> sent.object();
            default -> throw new CoercingSerializeException("not a geometry: " + value.getClass());
        };
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Map<?, ?> map) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, value) -> object.put(String.valueOf(name), value));
            return new GeoJson(object);
        }
        throw new CoercingParseValueException("expected a GeoJSON object");
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof ObjectValue object) {
            return new GeoJson(object(object, variables));
        }
        throw new CoercingParseLiteralException("expected a GeoJSON object");
    }

    private static Map<String, @Nullable Object> object(ObjectValue object, CoercedVariables variables) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (ObjectField field : object.getObjectFields()) {
            fields.put(field.getName(), value(field.getValue(), variables));
        }
        return fields;
    }

    private static @Nullable Object value(Value<?> value, CoercedVariables variables) {
        return switch (value) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case ArrayValue list ->
                list.getValues().stream().map(v -> value(v, variables)).toList();
            case ObjectValue object -> object(object, variables);
            case VariableReference variable -> variables.get(variable.getName());
            default ->
                throw new CoercingParseLiteralException(
                        "no GeoJSON: " + value.getClass().getSimpleName());
        };
    }
}
