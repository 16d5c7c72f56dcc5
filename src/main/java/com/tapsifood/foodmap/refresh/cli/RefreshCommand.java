package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.metabase.MetabaseSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is read from the source that is configured, at once. */
@Component
@Profile("command")
@Command(name = "refresh", description = "Reads vendors and orders from Metabase and publishes them.")
class RefreshCommand {

    private final MetabaseSource source;

    RefreshCommand(MetabaseSource source) {
        this.source = source;
    }

    @Command(name = "vendors", description = "Replaces all vendors.")
    void vendors(@Mixin PublishOptions options) {
        try (var progress = new TerminalProgress()) {
            print(source.vendors(options.intent(), progress), progress, options);
        }
    }

    @Command(name = "orders", description = "Adds the orders since some days before the newest on record.")
    void orders(
            @Option(names = "--all", description = "Every order there is, in place of what is on record.") boolean all,
            @Mixin PublishOptions options) {
        try (var progress = new TerminalProgress()) {
            print(source.orders(all, options.intent(), progress), progress, options);
        }
    }

    private static void print(ImportReport report, TerminalProgress progress, PublishOptions options) {
        progress.close();
        new ReportPrinter(options.json).print(report);
    }
}
