package com.tapsifood.foodmap.refresh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows of one import, and keeps what goes to quarantine until it is written. */
public final class Tally {

    private static final int EXAMPLES = 3;
    private static final int WAITING = 10_000;

    private final Map<Reason, Long> repaired = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
    private final List<String> examples = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Rejection> waiting = new ArrayList<>();
    private final Quarantine quarantine;
    private long read;
    private long rejected;

    Tally(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Returns the rows read so far, this one included. */
    public long read() {
        return ++read;
    }

    /** The row was taken, but not with this value. */
    public void repair(Rejection fault) {
        count(repaired, fault, "repaired");
    }

    /** The row was not taken. */
    public void reject(Rejection fault) {
        count(quarantined, fault, "quarantined");
        rejected++;
        waiting.add(fault);
        if (waiting.size() >= WAITING) {
            flush();
        }
    }

    /** The row is not a fault but not data either, such as an empty target: counted, not kept. */
    public void skip(Rejection nothing) {
        quarantined.merge(nothing.reason(), 1L, Long::sum);
    }

    public void note(String text) {
        notes.add(text);
    }

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of {@link #quarantinedRows} that are faults. */
    long rejectedRows() {
        return rejected;
    }

    public long rowsRead() {
        return read;
    }

    long repairedRows() {
        return repaired.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<String> examples() {
        return List.copyOf(examples);
    }

    Map<Reason, Long> repaired() {
        return Map.copyOf(repaired);
    }

    Map<Reason, Long> quarantined() {
        return Map.copyOf(quarantined);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Writes what waits to the quarantine table. */
    void flush() {
        quarantine.write(waiting);
        waiting.clear();
    }

    private void count(Map<Reason, Long> counts, Rejection fault, String what) {
        long times = counts.merge(fault.reason(), 1L, Long::sum);
        if (times <= EXAMPLES) {
            examples.add("row " + fault.row() + " " + what + ": " + fault.reason()
                    + (fault.field() == null ? "" : ", " + fault.field() + " = " + quoted(fault.value()))
                    + (fault.sourceKey() == null ? "" : " (" + fault.sourceKey() + ")"));
        }
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "nothing" : '"' + value + '"';
    }
}
