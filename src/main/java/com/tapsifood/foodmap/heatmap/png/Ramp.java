package com.tapsifood.foodmap.heatmap.png;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Colours from little to much. Lightness changes evenly, so colour-blind eyes and grey prints see the order too. The
 * first two are those of the dashboard (web/src/heat/colours.ts).
 */
public enum Ramp {
    /** For light maps. */
    YLGNBU(0xe3f4c2, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x0c2c84),
    /** For dark maps. */
    INFERNO(0x2a1152, 0x520e6d, 0x8d2369, 0xc43c4e, 0xed6925, 0xfca80d, 0xf1ef75),
    /** For dark maps. */
    VIRIDIS(0x440154, 0x443983, 0x31688e, 0x21918c, 0x35b779, 0x90d743, 0xfde725);

    private final int[] colours;

    Ramp(int... colours) {
        this.colours = colours;
    }

    /** As it is written in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ramp> find(String key) {
        return Arrays.stream(values()).filter(ramp -> ramp.key().equals(key)).findFirst();
    }

    /** 0xRRGGBB at a position from 0 to 1. */
    int at(double position) {
        double place = Math.clamp(position, 0, 1) * (colours.length - 1);
        int index = Math.min((int) place, colours.length - 2);
        return mix(colours[index], colours[index + 1], place - index);
    }

    /** Position of the second colour. */
    double firstStep() {
        return 1.0 / (colours.length - 1);
    }

    private static int mix(int low, int high, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = low >>> shift & 0xff;
            int to = high >>> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}
