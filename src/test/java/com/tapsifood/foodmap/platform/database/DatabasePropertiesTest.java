package com.tapsifood.foodmap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.database.DatabaseProperties.Login;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabasePropertiesTest {

    private static final String URL = "postgresql://owner:secret@db/food";

    @Test
    void everyRoleHasItsLogin() {
        DatabaseProperties properties = new DatabaseProperties(
                URL, new Login("w"), new Login("r"), new Login("e"), new Login("b"), true, 10, 4);

        assertThat(properties.writerAddress())
                .isEqualTo(new DatabaseUrl("db", 5432, "food", "foodmap_writer", "w", false));
        assertThat(properties.readerAddress())
                .isEqualTo(new DatabaseUrl("db", 5432, "food", "foodmap_reader", "r", false));
        assertThat(properties.exporterAddress())
                .isEqualTo(new DatabaseUrl("db", 5432, "food", "foodmap_exporter", "e", false));
    }

    @Test
    void missingSettingsAreNamed() {
        assertMissing(null, new Login("w"), "FOODMAP_DATABASE_URL");
        assertMissing("  ", new Login("w"), "FOODMAP_DATABASE_URL");
        assertMissing(URL, null, "FOODMAP_DATABASE_WRITER_PASSWORD");
        assertMissing(URL, new Login(" "), "FOODMAP_DATABASE_WRITER_PASSWORD");
    }

    @Test
    void passwordsAreNotPrinted() {
        var login = new Login("hidden");

        assertThat(login.toString()).doesNotContain("hidden");
        assertThat(new DatabaseProperties(URL, login, login, login, login, true, 10, 4).toString())
                .doesNotContain("hidden", "secret");
    }

    private static void assertMissing(@Nullable String url, @Nullable Login writer, String variable) {
        var properties = new DatabaseProperties(url, writer, null, null, null, true, 10, 4);
        assertThatThrownBy(properties::writerAddress)
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining(variable);
    }
}
