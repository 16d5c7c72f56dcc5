package com.tapsifood.foodmap.refresh.cli;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** The menu. */
@Component
@Profile("command")
@Command(
        name = "foodmap",
        description = "The food map: where demand is, where vendors reach.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            MigrateCommand.class,
            ImportCommand.class,
            RefreshCommand.class,
            RollbackCommand.class,
            WorkCommand.class,
            LoadCommand.class,
            BenchCommand.class
        })
class FoodMapCommand {}
