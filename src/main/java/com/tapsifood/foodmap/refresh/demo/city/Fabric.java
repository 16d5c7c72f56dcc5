package com.tapsifood.foodmap.refresh.demo.city;

/** How built up every square is: smooth noise of 1.2 km and of 300 m, so that maps show quarters, parks and roads. */
final class Fabric {

    private static final int QUARTER = 12;
    private static final int BLOCK = 3;

    private Fabric() {}

    /** 0 to 255 for every square; 0 outside. */
    static byte[] weave(Raster raster, Dice dice) {
        byte[] woven = new byte[raster.columns() * raster.rows()];
        for (int cell : raster.land()) {
            int column = cell % raster.columns();
            int row = cell / raster.columns();
            double share = 0.9 * noise(dice, column, row, QUARTER) + 0.9 * noise(dice, column, row, BLOCK) - 0.25;
            woven[cell] = (byte) (255 * Math.clamp(share, 0.06, 1));
        }
        return woven;
    }

    private static double noise(Dice dice, int column, int row, int size) {
        int left = column / size;
        int low = row / size;
        double x = (double) (column % size) / size;
        double y = (double) (row % size) / size;
        double south = (1 - x) * knot(dice, left, low, size) + x * knot(dice, left + 1, low, size);
        double north = (1 - x) * knot(dice, left, low + 1, size) + x * knot(dice, left + 1, low + 1, size);
        return (1 - y) * south + y * north;
    }

    private static double knot(Dice dice, int column, int row, int size) {
        return dice.at(((long) size << 56) + ((long) row << 28) + column).unit();
    }
}
