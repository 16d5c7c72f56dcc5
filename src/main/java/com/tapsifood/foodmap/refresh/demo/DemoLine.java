package com.tapsifood.foodmap.refresh.demo;

/** The business lines: names of the feeds, shares, reach, hours. Shares of vendors are those of the real grade file. */
enum DemoLine {
    RESTAURANT(
            "Restaurant",
            "رستوران",
            new Shares(0.648, 0.74),
            new Radius(15, 70),
            bell(13, 0.9, 1),
            bell(20.4, 1.4, 1.2)),
    CAFE("Cafe", "کافه", new Shares(0.117, 0.08), new Radius(15, 45), bell(17, 2.2, 1), bell(10.5, 1.5, 0.4)),
    FRUIT_SHOP(
            "Fruit Shop", "میوه‌سرای", new Shares(0.049, 0.04), new Radius(10, 40), bell(11, 2, 1), bell(18, 2, 0.9)),
    PASTRY("Pastry", "شیرینی", new Shares(0.048, 0.04), new Radius(20, 70), bell(17.5, 2.3, 1), bell(11, 1.8, 0.5)),
    ICE_CREAM_AND_JUICE_SHOP(
            "Ice Cream and Juice Shop",
            "بستنی",
            new Shares(0.047, 0.05),
            new Radius(12, 40),
            bell(16.5, 2, 0.6),
            bell(21.5, 1.5, 1)),
    MEAT_SHOP(
            "Meat Shop", "گوشت", new Shares(0.046, 0.02), new Radius(15, 60), bell(10.5, 1.8, 1), bell(17.5, 1.8, 0.6)),
    BAKERY("Bakery", "نان", new Shares(0.045, 0.03), new Radius(8, 20), bell(8, 1.2, 1), bell(18, 1.4, 0.45));

    /** Shares of all vendors and of all orders. */
    record Shares(double vendors, double orders) {}

    /** Least and greatest delivery radius in tenths of a kilometre. */
    record Radius(int leastTenths, int greatestTenths) {}

    /** A rush around an hour of the day. */
    record Rush(double hour, double width, double height) {}

    private final String feedName;
    private final String persian;
    private final Shares shares;
    private final Radius radius;
    private final Rush[] rushes;

    DemoLine(String feedName, String persian, Shares shares, Radius radius, Rush... rushes) {
        this.feedName = feedName;
        this.persian = persian;
        this.shares = shares;
        this.radius = radius;
        this.rushes = rushes;
    }

    private static Rush bell(double hour, double width, double height) {
        return new Rush(hour, width, height);
    }

    /** As the feeds and the headers of the targets spell it. */
    String feedName() {
        return feedName;
    }

    /** First word of a shop's name. */
    String persian() {
        return persian;
    }

    Shares shares() {
        return shares;
    }

    Radius radius() {
        return radius;
    }

    /** How much is ordered at an hour of the day, to no particular scale. */
    double activity(double hour) {
        double sum = hour >= 9 ? 0.03 : hour < 1 ? 0.02 : 0.002;
        for (Rush rush : rushes) {
            double away = (hour - rush.hour()) / rush.width();
            sum += rush.height() * StrictMath.exp(-away * away / 2);
        }
        return sum;
    }
}
