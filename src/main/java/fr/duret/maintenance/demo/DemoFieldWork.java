package fr.duret.maintenance.demo;

import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.ClockTap;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.PhotoAlbum;
import fr.duret.maintenance.interventions.PhotoMoment;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What dispatcher, technician and customer do about one visit of the demo company, each step at its own time. */
@Component
@Profile("demo")
class DemoFieldWork {

    private static final String OFFICE = "Clothilde Perrin";

    private final Dispatch dispatch;
    private final FieldWork work;
    private final ReportWriting writing;
    private final ReportSigning signing;
    private final PhotoAlbum album;
    private final InterventionBook book;
    private final DemoReports reports;
    private final BusinessClock clock;

    DemoFieldWork(
            Dispatch dispatch,
            FieldWork work,
            ReportWriting writing,
            ReportSigning signing,
            PhotoAlbum album,
            InterventionBook book,
            DemoReports reports,
            BusinessClock clock) {
        this.dispatch = dispatch;
        this.work = work;
        this.writing = writing;
        this.signing = signing;
        this.album = album;
        this.book = book;
        this.reports = reports;
        this.clock = clock;
    }

    /** From the call to the departure; the id is the intervention's. */
    UUID visit(DemoVisit visit) {
        Random chance =
                new Random(visit.scene().technician() * 31L + visit.scene().daysAgo());
        Position place = visit.stop().near(chance.nextInt(25), chance.nextInt(25), 5 + chance.nextInt(10));
        Position away = visit.stop().near(180 + chance.nextInt(300), -chance.nextInt(400), 18);
        UUID[] id = new UUID[1];
        clock.as(agreed(visit), () -> {
            id[0] = dispatch.open(visit.stop().draft(visit.scene().work()), OFFICE);
            dispatch.plan(id[0], visit.slot(), OFFICE);
        });
        Instant left = visit.left();
        at(visit.arrived(), () -> work.clockIn(on(id[0], visit), tap(visit.arrived(), place)));
        if (visit.scene().photos()) {
            photograph(id[0], visit, PhotoMoment.BEFORE, visit.arrived().plusSeconds(240), place);
            photograph(id[0], visit, PhotoMoment.AFTER, left.minusSeconds(900), place);
        }
        at(
                left.minusSeconds(600),
                () -> writing.save(
                        on(id[0], visit), reports.report(visit.scene().work(), chance)));
        at(left.minusSeconds(400), () -> writing.complete(on(id[0], visit)));
        Instant signed = left.minusSeconds(300);
        at(
                signed,
                () -> signing.sign(
                        on(id[0], visit), reports.signature(visit.stop().signer(), signed, place, chance)));
        at(left, () -> work.clockOut(on(id[0], visit), tap(left, chance.nextInt(4) == 0 ? away : place)));
        return id[0];
    }

    /** Emergencies are agreed on the same morning, the rest at the end of the week before. */
    private static Instant agreed(DemoVisit visit) {
        Instant start = visit.slot().start();
        return visit.scene().work() == DemoWork.EMERGENCY
                ? start.minusSeconds(5400)
                : Paris.opening(WorkingDays.onOrBefore(Paris.dateOf(start).minusDays(5)));
    }

    private void at(Instant instant, Runnable deed) {
        clock.as(instant, deed);
    }

    private void photograph(UUID id, DemoVisit visit, PhotoMoment moment, Instant taken, Position place) {
        long seed = visit.scene().technician() * 100L + visit.scene().daysAgo();
        byte[] jpeg = DemoPhotos.board(seed, moment == PhotoMoment.AFTER);
        at(
                taken,
                () -> album.add(
                        id,
                        visit.technician().id(),
                        visit.technician().name(),
                        album.develop(jpeg, moment, taken, place)));
    }

    private static ClockTap tap(Instant instant, Position place) {
        return new ClockTap(instant, instant, place, null, null);
    }

    private Change on(UUID id, DemoVisit visit) {
        return new Change(id, visit.technician().id(), visit.technician().name(), book.version(id));
    }
}
