package org.palsyscreen.architecture;

import org.junit.jupiter.api.Test;
import org.palsyscreen.PalsyScreen;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesHaveNoCyclesAndUseOnlyWhatOthersOffer() {
        ApplicationModules.of(PalsyScreen.class).verify();
    }
}
