package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.Intent;
import picocli.CommandLine.Option;

/** How what publishes runs and reports. */
class PublishOptions {

    @Option(names = "--force", description = "Publish even if much is missing or in quarantine.")
    boolean force;

    @Option(names = "--json", description = "Report as JSON, for machines.")
    boolean json;

    Intent intent() {
        return Intent.of(false, force);
    }
}
