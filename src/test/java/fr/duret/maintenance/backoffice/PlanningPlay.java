package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dispatcher at the planning, with a technician who has one visit of an hour to make. */
@IntegrationTest
abstract class PlanningPlay {

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Autowired
    InterventionBook book;

    Browser office = new Browser(0);
    UUID technician = Ids.next();
    UUID visit = Ids.next();

    private final LocalDate day;
    private final int hour;

    /** @param hour at which the visit is planned on that day */
    PlanningPlay(LocalDate day, int hour) {
        this.day = day;
        this.hour = hour;
    }

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        technician = site.technician();
        visit = site.intervention(InterventionKind.YEARLY_SERVICE);
        dispatch.plan(visit, new Slot(technician, at(hour), at(hour).plus(Duration.ofHours(1))), "Clothilde");
    }

    /** So many hours after the day began. */
    Instant at(int hourOfDay) {
        return day.atStartOfDay().plusHours(hourOfDay).atZone(Paris.ZONE).toInstant();
    }
}
