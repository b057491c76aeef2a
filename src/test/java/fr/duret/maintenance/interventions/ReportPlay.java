package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.tap;

import fr.duret.maintenance.shared.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays of the report have in common: a technician who has arrived and writes one. */
abstract class ReportPlay extends FieldWorkPlay {

    @Autowired
    ReportWriting writing;

    UUID id = Ids.next();

    @BeforeEach
    void arrive() {
        site.listParts();
        id = site.planned(technician);
        clock.moveTo(NOW.plus(Duration.ofHours(2)));
        work.clockIn(on(id), tap(NOW));
    }
}
