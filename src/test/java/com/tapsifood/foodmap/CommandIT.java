package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.WebFilter;

/** What commands start with. */
class CommandIT {

    @Test
    void commandStartsNothingOfTheWebButMayIssueKeys() {
        var application = new SpringApplicationBuilder(FoodMap.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .initializers(new TestDatabase());
        try (var context = application.run()) {
            assertThat(context.getBeanNamesForType(SecurityWebFilterChain.class))
                    .isEmpty();
            assertThat(context.getBeanNamesForType(WebFilter.class)).isEmpty();
            assertThat(context.getBean(ApiKeys.class).isGood("no key")).isFalse();
        }
    }
}
