package com.tapsifood.foodmap.refresh.cli;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.tapsifood.foodmap.platform.web.MetricsPort;
import com.tapsifood.foodmap.refresh.schedule.RefreshWorker;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Runs until it is stopped; what is being refreshed then is left to the next worker. */
@Component
@Profile("command")
@Command(name = "work", description = "Refreshes vendors and orders when it is time, until it is stopped.")
class WorkCommand implements Runnable {

    private final RefreshWorker worker;
    private final ObjectProvider<MetricsPort> metrics;

    WorkCommand(RefreshWorker worker, ObjectProvider<MetricsPort> metrics) {
        this.worker = worker;
        this.metrics = metrics;
    }

    @Override
    public void run() {
        Scheduler scheduler = worker.start();
        metrics.ifAvailable(MetricsPort::start);
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
