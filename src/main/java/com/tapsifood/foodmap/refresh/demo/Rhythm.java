package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * When people order: growth over the year, strong Thursdays and Fridays, quiet holidays, lunch and dinner, and every
 * line at its own hours.
 */
final class Rhythm {

    static final int DAYS = 365;

    private static final double GROWTH = 1.6;
    /** Monday to Sunday; the Iranian week ends on Friday. */
    private static final double[] WEEK = {0.95, 0.94, 0.97, 1.20, 1.32, 0.98, 0.95};
    /** Holidays of the solar calendar, on which families eat at home or are away; they move by a day at most. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(2, 11),
            MonthDay.of(3, 20),
            MonthDay.of(3, 21),
            MonthDay.of(3, 22),
            MonthDay.of(3, 23),
            MonthDay.of(4, 1),
            MonthDay.of(4, 2),
            MonthDay.of(6, 4),
            MonthDay.of(6, 5));

    private static final double HOLIDAY = 0.55;

    private static final int SLOTS = 288;
    private static final int SECONDS_PER_SLOT = 300;
    private static final int STEPS = 4096;
    private static final DemoLine[] LINES = DemoLine.values();

    private final LocalDate firstDay;
    private final long[] firstRows = new long[DAYS + 1];
    private final int[] secondOfStep = new int[STEPS + 1];
    private final double[][] lineShares = new double[SLOTS][LINES.length];

    Rhythm(DemoSize size) {
        this.firstDay = size.today().minusDays(DAYS);
        shareRows(size);
        double[] activity = shareLines();
        invert(activity);
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    /** First row, from 0, of a day; that of day 365 is the number of rows. */
    long firstRow(int day) {
        return firstRows[day];
    }

    /** The second of the day before which a share of the day's orders comes; never falls as the share grows. */
    int secondAt(double share) {
        double place = share * STEPS;
        int step = Math.min((int) place, STEPS - 1);
        int from = secondOfStep[step];
        return Math.min(86_399, from + (int) ((place - step) * (secondOfStep[step + 1] - from)));
    }

    DemoLine line(int secondOfDay, Dice dice) {
        double[] shares = lineShares[secondOfDay / SECONDS_PER_SLOT];
        double draw = dice.unit();
        int i = 0;
        while (i < shares.length - 1 && draw >= shares[i]) {
            i++;
        }
        return LINES[i];
    }

    private void shareRows(DemoSize size) {
        Dice mood = Dice.of(size.seed(), "days");
        double[] reached = new double[DAYS + 1];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = date(day);
            DayOfWeek weekday = date.getDayOfWeek();
            double weight = StrictMath.pow(GROWTH, (double) day / DAYS) * WEEK[weekday.ordinal()];
            weight *= HOLIDAYS.contains(MonthDay.from(date)) ? HOLIDAY : 1;
            weight *= 1 + 0.05 * mood.bell();
            reached[day + 1] = reached[day] + weight;
        }
        for (int day = 0; day <= DAYS; day++) {
            firstRows[day] = Math.round(size.orders() * (reached[day] / reached[DAYS]));
        }
    }

    private double[] shareLines() {
        double[] scale = new double[LINES.length];
        for (DemoLine line : LINES) {
            double sum = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                sum += line.activity(hour(slot));
            }
            scale[line.ordinal()] = line.shares().orders() / sum;
        }
        double[] activity = new double[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            double[] shares = lineShares[slot];
            for (DemoLine line : LINES) {
                activity[slot] += line.activity(hour(slot)) * scale[line.ordinal()];
                shares[line.ordinal()] = activity[slot];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= activity[slot];
            }
        }
        return activity;
    }

    private static double hour(int slot) {
        return (slot + 0.5) * SECONDS_PER_SLOT / 3600;
    }

    /** From "how much in each slot" to "when has this share come". */
    private void invert(double[] activity) {
        double sum = 0;
        for (double slot : activity) {
            sum += slot;
        }
        double reached = 0;
        int step = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            double share = activity[slot] / sum;
            while (step <= STEPS && (double) step / STEPS < reached + share) {
                double within = ((double) step / STEPS - reached) / share;
                secondOfStep[step++] = (int) ((slot + within) * SECONDS_PER_SLOT);
            }
            reached += share;
        }
        while (step <= STEPS) {
            secondOfStep[step++] = SLOTS * SECONDS_PER_SLOT;
        }
    }
}
