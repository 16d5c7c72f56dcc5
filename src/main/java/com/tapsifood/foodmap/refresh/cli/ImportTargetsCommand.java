package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.refresh.areas.TargetImport;
import com.tapsifood.foodmap.refresh.file.TargetsCsv;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(name = "targets", description = "Replaces the coverage targets of one city; a column for each business line.")
class ImportTargetsCommand implements Runnable {

    private final TargetImport imports;
    private final Catalog catalog;

    @Parameters(description = "CSV whose first column is marketing_area.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--city", required = true, description = "Key of the city whose marketing areas these are.")
    @SuppressWarnings("NullAway.Init")
    String city;

    @Mixin
    ImportCommand.Options options = new ImportCommand.Options();

    ImportTargetsCommand(TargetImport imports, Catalog catalog) {
        this.imports = imports;
        this.catalog = catalog;
    }

    @Override
    public void run() {
        try (var progress = new TerminalProgress()) {
            var report = imports.run(new TargetsCsv(file), catalog.getCity(city), options.intent(), progress);
            progress.close();
            new ReportPrinter(options.json).print(report);
        }
    }
}
