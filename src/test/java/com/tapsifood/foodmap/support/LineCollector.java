package com.tapsifood.foodmap.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** Keeps the lines of an answer that does not end. */
public final class LineCollector implements Flow.Subscriber<String> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** What came so far. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        lines.add("failed: " + failure);
    }

    @Override
    public void onComplete() {
        lines.add("ended");
    }
}
