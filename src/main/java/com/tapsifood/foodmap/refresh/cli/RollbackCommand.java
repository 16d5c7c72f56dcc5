package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.refresh.Rollback;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Profile("command")
@Command(name = "rollback", description = "Publishes a version of before again.")
class RollbackCommand implements Runnable {

    private final Rollback rollback;

    @Parameters(description = "vendors, targets or orders.")
    @SuppressWarnings("NullAway.Init")
    Dataset dataset;

    @Option(names = "--to", description = "Number of the version; the one before unless given.")
    @Nullable
    Integer to;

    RollbackCommand(Rollback rollback) {
        this.rollback = rollback;
    }

    @Override
    public void run() {
        try (var progress = new TerminalProgress()) {
            var report = rollback.run(dataset, to, progress);
            progress.close();
            System.out.printf("%s: version %d is published again%n", dataset.key(), report.version());
        }
    }
}
