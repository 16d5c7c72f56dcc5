package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.platform.database.MissingSetting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demo on one's own machine.
 *
 * @param directory where the demo's key and its one-time link are kept; only its owner should be able to read it
 */
@ConfigurationProperties("foodmap.demo")
record DemoProperties(@Nullable Path directory) {

    DemoFiles files() {
        if (directory == null) {
            throw new MissingSetting("FOODMAP_DEMO_DIRECTORY");
        }
        return new DemoFiles(directory);
    }
}
