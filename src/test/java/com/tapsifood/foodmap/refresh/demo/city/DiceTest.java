package com.tapsifood.foodmap.refresh.demo.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiceTest {

    /** Worked out by a program of another language: no machine and no Java may change the demo. */
    @Test
    void drawsAreTheSameEverywhere() {
        Dice dice = Dice.of(1, "orders").at(7);

        assertThat(dice.next()).isEqualTo(-3647889246124776864L);
        assertThat(dice.unit()).isEqualTo(0.4943664385663732);
        assertThat(dice.bell()).isEqualTo(-1.0418839559323163);
    }

    @Test
    void indexAloneDecides() {
        Dice dice = Dice.of(1, "orders");
        long seventh = dice.at(7).next();
        dice.at(3).next();

        assertThat(dice.at(7).next()).isEqualTo(seventh);
        assertThat(Dice.of(2, "orders").at(7).next()).isNotEqualTo(seventh);
        assertThat(Dice.of(1, "vendors").at(7).next()).isNotEqualTo(seventh);
    }

    @Test
    void drawsSpreadEvenlyAndBellsHaveDeviationOne() {
        Dice dice = Dice.of(1, "orders");
        double sum = 0;
        double bells = 0;
        double squares = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            sum += dice.at(i).unit();
            double bell = dice.bell();
            bells += bell;
            squares += bell * bell;
        }

        assertThat(sum / draws).isCloseTo(0.5, within(0.01));
        assertThat(bells / draws).isCloseTo(0, within(0.02));
        assertThat(squares / draws).isCloseTo(1, within(0.02));
    }

    @Test
    void belowStaysBelow() {
        Dice dice = Dice.of(1, "orders");

        for (int i = 0; i < 10_000; i++) {
            assertThat(dice.below(7)).isBetween(0, 6);
        }
    }
}
