package fr.duret.maintenance.architecture;

import fr.duret.maintenance.DuretMaintenance;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatOthersPublishAndNeverInACircle() {
        ApplicationModules.of(DuretMaintenance.class).verify();
    }
}
