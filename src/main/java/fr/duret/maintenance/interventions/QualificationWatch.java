package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Qualification;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when somebody has to see to a qualification that expires, and whether planned work is forbidden by it already. */
@Service
@Transactional(readOnly = true)
public class QualificationWatch {

    /**
     * What is due for one qualification.
     *
     * @param barred whether its technician is to do work that they are not qualified for on its day
     * @param dates none where it was taken away, has expired, or nobody knows its date
     */
    public record Watch(boolean barred, @Nullable Dates dates) {}

    /**
     * @param soon whether there is no time left for more than one reminder
     * @param bookAt nine o'clock on the day on which the refresher course should be booked
     * @param confirmAt nine o'clock on the day on which it should be certain
     * @param expiresAt nine o'clock on the first day on which the qualification no longer counts
     */
    public record Dates(boolean soon, Instant bookAt, Instant confirmAt, Instant expiresAt) {}

    private final TechnicianRegister technicians;
    private final BarredWork work;
    private final Clock clock;

    QualificationWatch(TechnicianRegister technicians, BarredWork work, Clock clock) {
        this.technicians = technicians;
        this.work = work;
        this.clock = clock;
    }

    /** What is due for that technician's qualification, the reminders so many days before its last day. */
    public Watch of(UUID technicianId, String symbol, int bookDays, int confirmDays) {
        LocalDate today = Paris.today(clock);
        LocalDate last = technicians.require(technicianId).qualifications().stream()
                .filter(held -> held.symbol().equals(symbol))
                .findFirst()
                .map(Qualification::expiresOn)
                .filter(expiry -> !expiry.isBefore(today))
                .orElse(null);
        boolean barred = !work.of(technicianId, symbol).isEmpty();
        return new Watch(
                barred,
                last == null
                        ? null
                        : new Dates(
                                !last.minusDays(confirmDays).isAfter(today),
                                Paris.opening(last.minusDays(bookDays)),
                                Paris.opening(last.minusDays(confirmDays)),
                                Paris.opening(last.plusDays(1))));
    }
}
