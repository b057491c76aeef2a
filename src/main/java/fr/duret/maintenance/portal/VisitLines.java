package fr.duret.maintenance.portal;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer has before them: the visits that have their time, and those that wait for one. */
@Component
class VisitLines {

    private static final Set<InterventionStatus> AHEAD =
            Set.of(InterventionStatus.TO_PLAN, InterventionStatus.PLANNED, InterventionStatus.IN_PROGRESS);
    private static final int MOST = 200;

    /**
     * A visit as its customer sees it.
     *
     * @param due when it is due; none where nobody waits for it, or where that time is past
     * @param slot the agreed or, while that waits, the booked time
     * @param waiting whether the time is booked and not yet confirmed
     */
    record Line(
            UUID id,
            String kind,
            String subject,
            String site,
            String town,
            @Nullable DueWindow due,
            @Nullable AgreedSlot slot,
            boolean waiting) {}

    private final InterventionList list;
    private final InterventionBook interventions;
    private final AppointmentBook appointments;
    private final CustomerRegister customers;
    private final Clock clock;

    VisitLines(
            InterventionList list,
            InterventionBook interventions,
            AppointmentBook appointments,
            CustomerRegister customers,
            Clock clock) {
        this.list = list;
        this.interventions = interventions;
        this.appointments = appointments;
        this.customers = customers;
        this.clock = clock;
    }

    /** All that is ahead, what has its time first, in its order. */
    List<Line> of(UUID customerId) {
        return list.find(new InterventionFilter(Set.of(), null, null, customerId, null, null, 0, MOST)).rows().stream()
                .filter(row -> AHEAD.contains(row.status()))
                .map(InterventionRow::id)
                .map(interventions::intervention)
                .map(this::line)
                .sorted(Comparator.comparing(VisitLines::order))
                .toList();
    }

    Line line(InterventionView visit) {
        SiteView site = customers.site(visit.siteId());
        AppointmentView appointment = appointments
                .ofIntervention(visit.id())
                .filter(AppointmentView::isLiving)
                .orElse(null);
        return new Line(
                visit.id(),
                visit.kind().label(),
                visit.subject(),
                site.label(),
                site.address().town(),
                visit.due() == null || visit.due().to().isBefore(Paris.today(clock)) ? null : visit.due(),
                appointment == null ? planned(visit) : appointment.shownSlot(),
                appointment != null && appointment.state() == AppointmentState.BOOKED);
    }

    private static @Nullable AgreedSlot planned(InterventionView visit) {
        return visit.status() == InterventionStatus.CANCELLED
                        || visit.technicianId() == null
                        || visit.plannedStart() == null
                        || visit.plannedEnd() == null
                ? null
                : new AgreedSlot(visit.technicianId(), visit.plannedStart(), visit.plannedEnd());
    }

    private static String order(Line line) {
        if (line.slot() != null) {
            return "0" + line.slot().startsAt();
        }
        return line.due() == null ? "1" : "2" + line.due().to();
    }
}
