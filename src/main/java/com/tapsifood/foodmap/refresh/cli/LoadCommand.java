package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoCsv;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Profile("command")
@Command(
        name = "load",
        description = "Invents a food-delivery business and publishes it; replaces all vendors and orders.")
class LoadCommand implements Runnable {

    private final DemoLoad demo;

    @Option(names = "--orders", description = "How many orders (default: ${DEFAULT-VALUE}).")
    long orders = 300_000;

    @Option(names = "--vendors", description = "How many vendors (default: ${DEFAULT-VALUE}).")
    int vendors = 10_000;

    @Option(names = "--seed", description = "Another seed, another business (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--today", description = "Orders are of the 365 days before this one (default: today in Tehran).")
    @Nullable
    LocalDate today;

    @Option(names = "--csv", description = "Write the files a source would deliver into this folder instead.")
    @Nullable
    Path csv;

    LoadCommand(DemoLoad demo) {
        this.demo = demo;
    }

    @Override
    public void run() {
        LocalDate day = today == null ? LocalDate.now(ZoneId.of("Asia/Tehran")) : today;
        DemoBusiness business = demo.business(new DemoSize(orders, vendors, seed, day));
        try (var progress = new TerminalProgress()) {
            if (csv == null) {
                demo.publish(business, progress, report -> {
                    progress.close();
                    new ReportPrinter(false).print(report);
                });
            } else {
                progress.step("writing files to " + csv);
                DemoCsv.write(business, csv).forEach(System.out::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
