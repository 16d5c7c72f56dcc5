package com.tapsifood.foodmap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final Set<Scope> READS = Set.of(Scope.TILES_READ, Scope.GRAPH_READ);

    @Test
    void equalRightsHaveTheSameTextWhateverTheirOrder() {
        var one = new Rights(
                new LinkedHashSet<>(List.of(Scope.TILES_READ, Scope.GRAPH_READ)),
                new LinkedHashSet<>(List.of("tehran", "mashhad")));
        var other = new Rights(
                new LinkedHashSet<>(List.of(Scope.GRAPH_READ, Scope.TILES_READ)),
                new LinkedHashSet<>(List.of("mashhad", "tehran")));

        assertThat(one).isEqualTo(other);
        assertThat(one.sight()).isEqualTo(other.sight()).isEqualTo("mashhad,tehran");
    }

    @Test
    void allCitiesNoCityAndOneCityHaveDifferentTexts() {
        assertThat(List.of(
                        Rights.everywhere(READS).sight(),
                        new Rights(READS, Set.of()).sight(),
                        new Rights(READS, Set.of("tehran")).sight()))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyGrantedCitiesAreSeen() {
        assertThat(Rights.everywhere(READS).sees("shiraz")).isTrue();
        assertThat(new Rights(READS, Set.of("tehran")).sees("shiraz")).isFalse();
        assertThat(new Rights(READS, Set.of("tehran")).sees("tehran")).isTrue();
        assertThat(new Rights(READS, Set.of()).sees("tehran")).isFalse();
    }

    @Test
    void noScopeIncludesAnother() {
        assertThat(Rights.everywhere(Set.of(Scope.ADMIN)).allows(Scope.TILES_READ))
                .isFalse();
    }
}
