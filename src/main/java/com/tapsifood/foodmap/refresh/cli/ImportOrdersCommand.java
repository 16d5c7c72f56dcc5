package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.file.OrdersCsv;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(name = "orders", description = "Adds orders to the record; an order that is there already is replaced.")
class ImportOrdersCommand implements Runnable {

    private final OrderImport imports;

    @Parameters(description = "CSV, plain or gzip.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--replace", description = "These are all orders: forget those on record.")
    boolean replace;

    @Mixin
    ImportCommand.Options options = new ImportCommand.Options();

    ImportOrdersCommand(OrderImport imports) {
        this.imports = imports;
    }

    @Override
    public void run() {
        try (var progress = new TerminalProgress()) {
            var mode = new OrderImport.Mode(replace, options.intent());
            var report = imports.run(new OrdersCsv(file), mode, progress);
            progress.close();
            new ReportPrinter(options.json).print(report);
        }
    }
}
