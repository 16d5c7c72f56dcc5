package com.tapsifood.foodmap.heatmap.png;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** The colours that the numbers of {@link HeatPainter} stand for. */
final class Palette {

    private static final int OPAQUE = 0xff;

    /** The thinnest demand fades in instead of flooding the map with the palest colour. */
    private static final double FAINT = 0.06;

    private static final double FAINT_ALPHA = 0xa0;

    private Palette() {}

    /** A colour for each position on the scale. */
    static IndexColorModel smooth(Ramp ramp) {
        var argb = new int[HeatPainter.LAST_COLOUR + 1];
        for (int number = 1; number < argb.length; number++) {
            argb[number] = faded(ramp, (double) number / HeatPainter.LAST_COLOUR);
        }
        return model(argb);
    }

    private static int faded(Ramp ramp, double position) {
        double step = ramp.firstStep();
        if (position >= step) {
            return argb(OPAQUE, ramp.at(position));
        }
        if (position <= FAINT) {
            return argb(position / FAINT * FAINT_ALPHA, ramp.at(0));
        }
        double share = (position - FAINT) / (step - FAINT);
        return argb(FAINT_ALPHA + share * (OPAQUE - FAINT_ALPHA), ramp.at(share * step));
    }

    /** A colour for each class. */
    static IndexColorModel classes(Ramp ramp, ColourScale scale) {
        var argb = new int[scale.classes() + 1];
        for (int index = 0; index < scale.classes(); index++) {
            argb[index + 1] = argb(OPAQUE, ramp.at(scale.positionOfClass(index)));
        }
        return model(argb);
    }

    private static int argb(double alpha, int rgb) {
        return (int) Math.round(alpha) << 24 | rgb;
    }

    private static IndexColorModel model(int[] argb) {
        return new IndexColorModel(8, argb.length, argb, 0, true, 0, DataBuffer.TYPE_BYTE);
    }
}
