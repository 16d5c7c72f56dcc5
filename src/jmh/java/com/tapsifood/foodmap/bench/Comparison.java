package com.tapsifood.foodmap.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the same questions to the cube and to the baselines, and compares what they answer. */
final class Comparison {

    private static final int SHOWN_DIFFERENCES = 3;
    private static final int WARM_UP = 60;

    private final TileTimer cube;
    private final List<Baseline> baselines;
    private final Limits limits;
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private long comparedCells;
    private int different;

    /** @param seconds of asking a baseline for one zoom and kind; one question is always asked */
    record Limits(int samples, int baselineSamples, double seconds) {}

    Comparison(TileTimer cube, List<Baseline> baselines, Limits limits) {
        this.cube = cube;
        this.baselines = baselines;
        this.limits = limits;
    }

    /** Until all code that is going to be measured is compiled. */
    void warmUp(QuestionDice dice, List<Integer> zooms, List<FilterClass> kinds) {
        for (int round = 0; round < 2; round++) {
            for (FilterClass kind : kinds) {
                for (int zoom : zooms) {
                    cube.time(dice.draw(WARM_UP, zoom, kind, true));
                    cube.time(dice.draw(WARM_UP, zoom, kind, false));
                }
            }
        }
    }

    /** @param questions of one zoom and kind, all dense or all sparse */
    Measured measure(FilterClass kind, int zoom, List<Question> questions) {
        TileTimer.Times times = cube.time(questions);
        var against = new HashMap<String, Measured.Against>();
        for (Baseline baseline : baselines) {
            against.put(baseline.name(), ask(baseline, questions, times.tile()));
        }
        int[] rows = questions.stream().mapToInt(Question::rowsUnder).sorted().toArray();
        return new Measured(
                kind,
                zoom,
                questions.getFirst().isDense(),
                Percentiles.of(times.tile()),
                Percentiles.of(times.encoded()),
                Percentiles.of(times.compressed()),
                rows[rows.length / 2],
                against);
    }

    private Measured.Against ask(Baseline baseline, List<Question> questions, double[] cubeMillis) {
        // the first tells how warm the baseline is, not how fast
        check(baseline, questions.getLast(), baseline.ask(questions.getLast()));
        int most = Math.min(limits.baselineSamples(), questions.size());
        var millis = new double[most];
        int asked = 0;
        double spent = 0;
        while (asked < most && (asked == 0 || spent < limits.seconds() * 1000)) {
            Baseline.Answer answer = baseline.ask(questions.get(asked));
            millis[asked] = answer.millis();
            spent += answer.millis();
            check(baseline, questions.get(asked++), answer);
        }
        return new Measured.Against(
                asked,
                Percentiles.of(Arrays.copyOf(millis, asked)).p50(),
                Percentiles.of(Arrays.copyOf(cubeMillis, asked)).p50());
    }

    private void check(Baseline baseline, Question question, Baseline.Answer answer) {
        Map<Long, CellNumbers> expected = cube.answer(question);
        compared++;
        comparedCells += expected.size();
        if (!answer.cells().equals(expected)) {
            different++;
            if (different <= SHOWN_DIFFERENCES) {
                differences.add(baseline.name() + " answers otherwise: " + question + first(expected, answer.cells()));
            }
        }
    }

    private static String first(Map<Long, CellNumbers> cube, Map<Long, CellNumbers> baseline) {
        for (Map.Entry<Long, CellNumbers> cell : cube.entrySet()) {
            if (!cell.getValue().equals(baseline.get(cell.getKey()))) {
                return "; cell " + cell.getKey() + " " + cell.getValue() + ", not " + baseline.get(cell.getKey());
            }
        }
        return "; it has " + baseline.size() + " cells, not " + cube.size();
    }

    int compared() {
        return compared;
    }

    long comparedCells() {
        return comparedCells;
    }

    int different() {
        return different;
    }

    List<String> differences() {
        return differences;
    }

    long bytes() {
        return cube.bytes();
    }
}
