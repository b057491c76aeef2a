package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.interventions.Amendments;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.PhotoAlbum;
import fr.duret.maintenance.interventions.PhotoMoment;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented technicians fill in: the report, photos, the amendment, and the customer's signature. */
@Component
@Profile("rehearsal")
class Paperwork {

    private static final String CONSENT =
            "Je reconnais que l’intervention décrite a été réalisée et que le rapport m’a été présenté.";
    private static final String MORE_TIME =
            "J’accepte que le temps supplémentaire me soit facturé au tarif horaire indiqué.";

    private final ReportWriting writing;
    private final ReportSigning signing;
    private final PhotoAlbum album;
    private final Amendments amendments;
    private final InventedReports reports;
    private final PriceGrids grids;
    private final RehearsalOptions options;
    private final Clock clock;

    Paperwork(
            ReportWriting writing,
            ReportSigning signing,
            PhotoAlbum album,
            Amendments amendments,
            InventedReports reports,
            PriceGrids grids,
            RehearsalOptions options,
            Clock clock) {
        this.writing = writing;
        this.signing = signing;
        this.album = album;
        this.amendments = amendments;
        this.reports = reports;
        this.grids = grids;
        this.options = options;
        this.clock = clock;
    }

    /** Takes the photo of that number; the first one shows the place before the work. */
    void photograph(Visit visit, Change change, int number) {
        byte[] jpeg = Drawings.photo(fate(visit), number);
        album.add(
                change.interventionId(),
                change.technicianId(),
                change.author(),
                album.develop(
                        jpeg, number == 1 ? PhotoMoment.BEFORE : PhotoMoment.AFTER, clock.instant(), position(visit)));
    }

    /** The customer signs for more time than was planned, at the rate of the day. */
    void amend(Visit visit, Change change) {
        String plan = visit.isUnderContract() ? visit.place().contract().plan().name() : null;
        amendments.sign(
                change,
                visit.course().worked() - visit.errand().minutes(),
                grids.on(Paris.today(clock), plan).labourHour(),
                draft(visit, SignatureOutcome.SIGNED, MORE_TIME));
    }

    /** The last photos, the report, and the signature or why there is none. */
    void finish(Visit visit, Function<Visit, Change> change) {
        for (int number = 2; number <= visit.course().photos(); number++) {
            photograph(visit, change.apply(visit), number);
        }
        writing.save(change.apply(visit), reports.of(visit, fate(visit)));
        writing.complete(change.apply(visit));
        signing.sign(change.apply(visit), draft(visit, visit.course().outcome(), CONSENT));
    }

    private SignatureDraft draft(Visit visit, SignatureOutcome outcome, String consent) {
        Instant now = clock.instant();
        boolean signed = outcome == SignatureOutcome.SIGNED;
        String reason = switch (outcome) {
            case SIGNED -> null;
            case CUSTOMER_ABSENT -> "Absent, clés chez le gardien";
            case REFUSED -> "Le client conteste le temps passé";
        };
        return new SignatureDraft(
                outcome,
                now,
                now,
                position(visit),
                signed ? signer(visit) : null,
                signed ? consent : null,
                signed ? Drawings.signature(fate(visit)) : null,
                reason);
    }

    private static String signer(Visit visit) {
        return Objects.requireNonNullElse(
                visit.place().customer().contactName(), visit.place().customer().name());
    }

    private @Nullable Position position(Visit visit) {
        return Whereabout.of(visit, fate(visit)).orElse(null);
    }

    private Fate fate(Visit visit) {
        return Fate.of(options.seed(), visit.name(), "paperwork");
    }
}
