package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.demo.city.Customers;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import com.tapsifood.foodmap.refresh.demo.city.Micro;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the orders of one run, row by row. Each row follows from its number alone. One thread. */
final class OrderDesk {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final byte[] NO_OFFSET = {};
    /** 36^7: all ids have eight characters after their letter, so that they sort as they were given. */
    private static final long FIRST_ID = 78_364_164_096L;

    private static final int ID_STEP = 37;
    private static final int ORDERS_PER_CUSTOMER = 7;
    private static final double UNKNOWN_ORGANIC = 0.002;
    private static final int HALF_HOUR = 1800;

    private final VendorBook book;
    private final Rhythm rhythm;
    private final List<CityMarket> markets;
    private final Customers[] customers;
    private final String[] cityIds;
    private final double[] reached;
    private final Dice dice;
    private final Dice flawDice;

    private int day = -1;
    private byte[] date = {};
    private byte[] offset = {};

    OrderDesk(DemoSize size, VendorBook book, Rhythm rhythm, List<CityMarket> markets) {
        this.book = book;
        this.rhythm = rhythm;
        this.markets = markets;
        this.dice = Dice.of(size.seed(), "orders");
        this.flawDice = Dice.of(size.seed(), "order flaws");
        long everybody = Math.max(1, size.orders() / ORDERS_PER_CUSTOMER);
        this.customers = new Customers[markets.size()];
        this.cityIds = new String[markets.size()];
        this.reached = new double[markets.size()];
        double sum = 0;
        for (int i = 0; i < customers.length; i++) {
            var city = markets.get(i).city();
            long count = Math.max(1, Math.round(everybody * city.share().orders()));
            customers[i] = markets.get(i).customers(count, size.seed());
            cityIds[i] = Integer.toString(city.id());
            sum += city.share().orders();
            reached[i] = sum;
        }
    }

    /** @param row from 0 */
    RawOrder write(long row) {
        OrderFlaw flaw = OrderFlaw.draw(flawDice.at(row));
        if (flaw == OrderFlaw.NONE) {
            return clean(row, row, 0);
        }
        if (!flaw.repeatsRow()) {
            return flaw.spoil(clean(row, row, 0), flawDice);
        }
        boolean hasOriginal = row > 0 && OrderFlaw.draw(flawDice.at(row - 1)) == OrderFlaw.NONE;
        int delay = flaw == OrderFlaw.REPEATED_LATER ? 1 + dice.at(row).below(HALF_HOUR) : 0;
        return hasOriginal ? clean(row, row - 1, delay) : clean(row, row, 0);
    }

    private RawOrder clean(long row, long order, int delaySeconds) {
        turnTo(order);
        dice.at(order);
        long first = rhythm.firstRow(day);
        int second = rhythm.secondAt((order - first + dice.unit()) / (rhythm.firstRow(day + 1) - first));
        int market = market();
        VendorReach vendors = markets.get(market).vendors(rhythm.line(second, dice));
        long customer = customers[market].draw(dice);
        long place = customers[market].place(customer, second, dice);
        int vendor = vendors.draw(Micro.lon(place), Micro.lat(place), dice);
        return new RawOrder(
                row + 1,
                Digits.code('o', FIRST_ID + order * ID_STEP + dice.below(ID_STEP)),
                book.code(vendor),
                userId(market, customer),
                cityIds[market],
                book.line(vendor).feedName(),
                Digits.degrees(Micro.lat(place)),
                Digits.degrees(Micro.lon(place)),
                organic(customer),
                time(Math.min(second + delaySeconds, 86_399)));
    }

    private int market() {
        double draw = dice.unit() * reached[reached.length - 1];
        int i = 0;
        while (draw >= reached[i]) {
            i++;
        }
        return i;
    }

    /** Cities take turns in the numbers, so that no two customers share one. */
    private String userId(int market, long customer) {
        return Digits.code('u', 60_000_000L + customer * markets.size() + market);
    }

    /** Seven of ten, with habits: some customers come by themselves, others by campaigns. */
    private @Nullable String organic(long customer) {
        double draw = dice.unit();
        if (draw < UNKNOWN_ORGANIC) {
            return null;
        }
        double habit = (customer * 31 % 100 - 49.5) / 400;
        return draw < 0.7 + habit ? "1" : "0";
    }

    private String time(int secondOfDay) {
        return dice.below(7) == 0
                ? Digits.time(date, 'T', secondOfDay, offset)
                : Digits.time(date, ' ', secondOfDay, NO_OFFSET);
    }

    private void turnTo(long order) {
        int before = day;
        day = Math.max(0, day);
        while (order >= rhythm.firstRow(day + 1)) {
            day++;
        }
        while (order < rhythm.firstRow(day)) {
            day--;
        }
        if (day != before) {
            var today = rhythm.date(day);
            date = today.toString().getBytes(StandardCharsets.ISO_8859_1);
            offset = TEHRAN.getRules().getOffset(today.atTime(12, 0)).getId().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
