package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.heatmap.ComparedCells.CellCounts;
import com.tapsifood.foodmap.heatmap.RandomOrders.Count;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedCellsTest {

    private static final int ZOOM = 15;
    private static final int K = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyCellOfEitherSideIsThereInOrder(int seed) {
        var random = new Random(seed);
        HeatCube cube = RandomOrders.of(random, 2_000, 300, 0.1).cube(K);
        HeatCells main = cube.city(ZOOM, Filter.random(random).selection());
        HeatCells other = cube.city(ZOOM, Filter.random(random).selection());
        checkSides(ComparedCells.of(main, other), RandomOrders.counts(main), RandomOrders.counts(other));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void cellClosedInOneVersionIsShownOfNeither(int seed) {
        var random = new Random(seed);
        RandomOrders all = RandomOrders.of(random, 2_000, 300, 0.1);
        HeatCube older = new RandomOrders(all.orders().subList(0, 300)).cube(K);
        HeatCube newer = all.cube(K);
        OrderSelection selection = Filter.ALL.selection();
        HeatCells openBefore = older.city(ZOOM, OrderSelection.ALL);
        HeatCells openNow = newer.city(ZOOM, OrderSelection.ALL);
        var open = new TreeSet<>(RandomOrders.counts(openBefore).keySet());
        open.retainAll(RandomOrders.counts(openNow).keySet());
        HeatCells now = newer.city(ZOOM, selection);
        HeatCells before = older.city(ZOOM, selection);
        ComparedCells shown = ComparedCells.of(now, before).shownIn(openNow, openBefore);
        Map<Long, Count> nowShown = RandomOrders.counts(now);
        Map<Long, Count> beforeShown = RandomOrders.counts(before);
        assertThat(nowShown.keySet().retainAll(open) | beforeShown.keySet().retainAll(open))
                .as("something is closed on one side")
                .isTrue();
        checkSides(shown, nowShown, beforeShown);
    }

    private static void checkSides(ComparedCells compared, Map<Long, Count> main, Map<Long, Count> other) {
        var keys = new TreeSet<>(main.keySet());
        keys.addAll(other.keySet());
        var found = new TreeMap<Long, CellCounts>();
        long before = -1;
        for (int i = 0; i < compared.size(); i++) {
            assertThat(compared.key(i)).isGreaterThan(before);
            before = compared.key(i);
            found.put(before, compared.main(i));
            assertThat(compared.main(i)).isEqualTo(counts(main.get(before)));
            assertThat(compared.other(i)).isEqualTo(counts(other.get(before)));
        }
        assertThat(found.keySet()).isEqualTo(keys);
    }

    private static CellCounts counts(@Nullable Count count) {
        return count == null
                ? new CellCounts(0, 0, 0, 0)
                : new CellCounts(count.orders(), count.organic(), count.nonOrganic(), count.users());
    }
}
