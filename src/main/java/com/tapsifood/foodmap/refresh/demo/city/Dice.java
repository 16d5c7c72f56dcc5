package com.tapsifood.foodmap.refresh.demo.city;

/**
 * Chance that depends on nothing but its address: a stream and an index in it. Row 7 falls the same whether or not
 * rows 1 to 6 were drawn, so nothing has to be remembered. The generator is SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** The sum of four uniform draws of [0, 1) has variance 1/3. */
    private static final double SQRT_3 = 1.7320508075688772;

    private final long stream;
    private long state;

    private Dice(long stream) {
        this.stream = stream;
        this.state = mix(stream);
    }

    /** Dice of one subject: those of other subjects and other seeds fall independently. */
    public static Dice of(long seed, String subject) {
        return new Dice(mix(seed * GOLDEN + mix(subject.hashCode())));
    }

    /** Moves to the beginning of what an index draws. */
    public Dice at(long index) {
        state = mix(stream ^ mix(index + GOLDEN));
        return this;
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 inclusive to 1 exclusive. */
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** 0 inclusive to n exclusive; n is positive. */
    public int below(int n) {
        return (int) ((next() >>> 32) * n >>> 32);
    }

    public boolean chance(double share) {
        return unit() < share;
    }

    /** Nearly normal, mean 0 and deviation 1, never beyond 3.5: real errands do not end in another country. */
    public double bell() {
        long bits = next();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum * 0x1p-16 - 2) * SQRT_3;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
