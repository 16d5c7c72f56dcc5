package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.file.GradesCsv;
import com.tapsifood.foodmap.refresh.vendors.GradeImport;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(name = "grades", description = "Replaces all grades and joins the vendors with them.")
class ImportGradesCommand implements Runnable {

    private final GradeImport imports;

    @Parameters(description = "CSV, plain or gzip.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Mixin
    ImportCommand.Options options = new ImportCommand.Options();

    ImportGradesCommand(GradeImport imports) {
        this.imports = imports;
    }

    @Override
    public void run() {
        try (var progress = new TerminalProgress()) {
            var report = imports.run(new GradesCsv(file), options.intent(), progress);
            progress.close();
            new ReportPrinter(options.json).print(report);
        }
    }
}
