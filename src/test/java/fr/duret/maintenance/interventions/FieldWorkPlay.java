package fr.duret.maintenance.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays of work on site have in common: a technician and what he is planned to do. */
@IntegrationTest
abstract class FieldWorkPlay {

    @Autowired
    Worksite site;

    @Autowired
    FieldWork work;

    @Autowired
    TimeCorrections corrections;

    @Autowired
    InterventionBook book;

    @Autowired
    BusinessClock clock;

    UUID technician = Ids.next();

    @BeforeEach
    void takeSomebodyOn() {
        technician = site.technician();
    }

    Change on(UUID id) {
        return new Change(id, technician, "Malo Essai", book.intervention(id).version());
    }

    static void refused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
