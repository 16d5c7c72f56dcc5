package com.tapsifood.foodmap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://owner:secret@db.example:5433/food, 5433, secret",
        "postgres://owner:secret@db.example/food,        5432, secret",
        "postgresql://owner:p%40ss%3Aw%2Fd%25@db.example/food, 5432, p@ss:w/d%",
        "postgresql://owner:a+b:c@db.example/food,       5432, a+b:c",
        "postgresql://owner:%DA%A9@db.example/food,      5432, ک",
        "' postgresql://owner:secret@db.example/food ',  5432, secret",
        "postgresql://owner:@db.example/food,            5432, ''",
    })
    void addressIsTakenApart(String text, int port, String password) {
        assertThat(DatabaseUrl.parse(text))
                .isEqualTo(new DatabaseUrl("db.example", port, "food", "owner", password, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "jdbc:postgresql://owner:secret@db/food",
                "mysql://owner:secret@db/food",
                "postgresql://db/food",
                "postgresql://owner@db/food",
                "postgresql://:secret@db/food",
                "postgresql://owner:secret@db",
                "postgresql://owner:secret@db/",
                "postgresql://owner:secret@/food",
                "postgresql://owner:secret@db:port/food",
                "postgresql://owner:secret@db/food?sslmode=disable",
                "postgresql://owner:secret@db/food#a",
                "postgresql://owner:secret%zz@db/food",
                "postgresql://owner:secret 1@db/food",
                "postgresql://owner:secret<@db/food",
                "postgresql://owner:secret@two@db/food",
                "postgresql://owner:secret#1@db/food",
            })
    void otherTextIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOfSatisfying(
                        InvalidParameter.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("FOODMAP_DATABASE_URL"))
                .message()
                .doesNotContain("secret");
    }

    @Test
    void tlsCanBeRequired() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://owner:secret@db/food?sslmode=require");
        assertThat(url.as("foodmap_reader", "r").tls()).isTrue();
        assertThat(url).hasToString("postgresql://owner:***@db:5432/food?sslmode=require");
    }

    @Test
    void passwordIsNotPrinted() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://owner:secret@db/food");

        assertThat(url).hasToString("postgresql://owner:***@db:5432/food");
        assertThat(url.as("foodmap_writer", "hidden").toString()).doesNotContain("hidden");
        assertThat(url.withDatabase("other").database()).isEqualTo("other");
    }
}
