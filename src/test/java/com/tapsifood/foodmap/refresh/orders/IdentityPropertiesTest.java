package com.tapsifood.foodmap.refresh.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.database.MissingSetting;
import org.junit.jupiter.api.Test;

class IdentityPropertiesTest {

    @Test
    void missingSecretIsNamed() {
        assertThatThrownBy(() -> new IdentityProperties(null).required())
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("FOODMAP_IDENTITY_SECRET");
        assertThatThrownBy(() -> new IdentityProperties(" ".repeat(40)).required())
                .isInstanceOf(MissingSetting.class);
    }

    @Test
    void shortSecretIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new IdentityProperties("s".repeat(31)).required())
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("32 characters")
                .message()
                .doesNotContain("sss");
        assertThat(new IdentityProperties("s".repeat(32)).required()).hasSize(32);
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(new IdentityProperties("s".repeat(32)).toString()).doesNotContain("sss");
    }
}
