package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.file.VendorsCsv;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(name = "vendors", description = "Replaces all vendors.")
class ImportVendorsCommand implements Runnable {

    private final VendorImport imports;

    @Parameters(description = "CSV, plain or gzip.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Mixin
    ImportCommand.Options options = new ImportCommand.Options();

    ImportVendorsCommand(VendorImport imports) {
        this.imports = imports;
    }

    @Override
    public void run() {
        try (var progress = new TerminalProgress()) {
            var report = imports.run(new VendorsCsv(file), options.intent(), progress);
            progress.close();
            new ReportPrinter(options.json).print(report);
        }
    }
}
