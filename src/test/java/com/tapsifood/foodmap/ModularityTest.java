package com.tapsifood.foodmap;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The features import only what their package-info allows. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(FoodMap.class);

    @Test
    void featuresImportOnlyWhatTheyMay() {
        modules.verify();
    }

    @Test
    void diagramsOfTheFeaturesAreWritten() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
