package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.Intent;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The kinds of files there are. */
@Component
@Profile("command")
@Command(
        name = "import",
        description = "Reads a file, puts what cannot be taken into quarantine, and publishes the rest.",
        subcommands = {
            ImportPolygonsCommand.class,
            ImportTargetsCommand.class,
            ImportVendorsCommand.class,
            ImportGradesCommand.class,
            ImportOrdersCommand.class
        })
class ImportCommand {

    /** How every import runs and reports. */
    static final class Options extends PublishOptions {
        @Option(names = "--dry-run", description = "Do everything but publish.")
        boolean dryRun;

        @Override
        Intent intent() {
            return Intent.of(dryRun, force);
        }
    }
}
