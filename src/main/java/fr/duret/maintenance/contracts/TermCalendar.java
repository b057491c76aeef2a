package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when the steps towards the end of a term are due: mails at nine in Paris, calls on working days. */
@Service
public class TermCalendar {

    private final Contracts contracts;
    private final Terms terms;
    private final Clock clock;

    TermCalendar(Contracts contracts, Terms terms, Clock clock) {
        this.contracts = contracts;
        this.terms = terms;
        this.clock = clock;
    }

    /** The steps of that term as they are due from now on. */
    @Transactional(readOnly = true)
    public TermSchedule schedule(UUID termId, ReminderOffsets offsets) {
        // By its id first: when thousands are imported it is in memory, and a query would look through all of them.
        Contract contract =
                terms.findById(termId).map(ContractTerm::contract).orElseGet(() -> contracts.ofTerm(termId));
        LocalDate endsOn = contract.term(termId).endsOn();
        LocalDate today = Paris.today(clock);
        return new TermSchedule(
                mailAt(endsOn.minusDays(offsets.announce()), today),
                mailAt(endsOn.minusDays(offsets.remind()), today),
                callAt(endsOn, offsets.call(), today),
                contract.isTacit() ? noticeAt(contract.noticeWindow(endsOn), offsets.tacitMargin(), today) : null,
                endsOn,
                Paris.startOf(endsOn.plusDays(1)));
    }

    /**
     * When to call again: on the wished date if it is a working day, otherwise on the next one.
     *
     * @param wished the date that the customer named; the day after tomorrow's working day if absent
     */
    public Instant nextCall(@Nullable LocalDate wished) {
        LocalDate today = Paris.today(clock);
        LocalDate day =
                wished == null || wished.isBefore(today) ? WorkingDays.after(today, 2) : WorkingDays.onOrAfter(wished);
        return Paris.opening(day);
    }

    private static @Nullable Instant mailAt(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? null : Paris.opening(day);
    }

    private static Instant noticeAt(NoticeWindow window, int margin, LocalDate today) {
        LocalDate planned = window.plannedDay(margin);
        return Paris.opening(planned.isBefore(today) ? today : planned);
    }

    /** A call that fell due before is still worth making, as long as the term lasts. */
    private static @Nullable Instant callAt(LocalDate endsOn, int daysBefore, LocalDate today) {
        LocalDate due = endsOn.minusDays(daysBefore);
        LocalDate day = WorkingDays.onOrAfter(due.isBefore(today) ? today : due);
        if (day.isAfter(endsOn)) {
            day = WorkingDays.onOrBefore(due);
        }
        return day.isBefore(today) ? null : Paris.opening(day);
    }
}
