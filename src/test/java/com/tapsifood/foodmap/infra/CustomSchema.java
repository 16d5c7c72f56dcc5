package com.tapsifood.foodmap.infra;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** As much of an OpenAPI schema as operators use; a field that is not in it is a fault. */
record CustomSchema(List<String> faults) {

    void check(JsonNode value, JsonNode schema, String where) {
        if (!ofType(value, schema)) {
            faults.add(where + ": expected " + schema.path("type").asString("integer or string") + ", found " + value);
        } else if (value.isObject()) {
            checkFields(value, schema, where);
        } else if (value.isArray()) {
            int index = 0;
            for (JsonNode item : value) {
                check(item, schema.path("items"), where + "[" + index++ + "]");
            }
        } else {
            checkText(value, schema, where);
        }
    }

    private static boolean ofType(JsonNode value, JsonNode schema) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return value.isIntegralNumber() || value.isString();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
    }

    private void checkFields(JsonNode value, JsonNode schema, String where) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                faults.add(where + ": lacks " + required.asString());
            }
        }
        boolean open =
                schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false) || where.endsWith("metadata");
        value.properties().forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode any = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (any.isObject()) {
                check(field.getValue(), any, where + "." + field.getKey());
            } else if (!open && any.isMissingNode()) {
                faults.add(where + ": unknown field " + field.getKey());
            }
        });
    }

    private void checkText(JsonNode value, JsonNode schema, String where) {
        String text = value.asString();
        JsonNode values = schema.path("enum");
        if (values.isArray() && values.valueStream().noneMatch(value::equals)) {
            faults.add(where + ": " + text + " is none of " + values);
        }
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            faults.add(where + ": " + text + " does not match " + pattern);
        }
    }
}
