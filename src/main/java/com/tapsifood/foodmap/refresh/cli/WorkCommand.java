package com.tapsifood.foodmap.refresh.cli;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.tapsifood.foodmap.refresh.schedule.RefreshWorker;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Runs until it is stopped; what is being refreshed then is left to the next worker. */
@Component
@Profile("command")
@Command(name = "work", description = "Refreshes vendors and orders when it is time, until it is stopped.")
class WorkCommand implements Runnable {

    private final RefreshWorker worker;

    WorkCommand(RefreshWorker worker) {
        this.worker = worker;
    }

    @Override
    public void run() {
        Scheduler scheduler = worker.start();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            scheduler.stop();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
