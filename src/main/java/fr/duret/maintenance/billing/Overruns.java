package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.interventions.Amendment;
import fr.duret.maintenance.interventions.AmendmentBook;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Worked;
import fr.duret.maintenance.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out how much longer an intervention took than planned, and keeps what was decided about it. */
@Service
public class Overruns {

    private final InterventionBook interventions;
    private final AmendmentBook amendments;
    private final ContractBook contracts;
    private final AgreedPrices prices;
    private final PriceGrids grids;
    private final JdbcClient database;
    private final Clock clock;

    Overruns(
            InterventionBook interventions,
            AmendmentBook amendments,
            ContractBook contracts,
            AgreedPrices prices,
            PriceGrids grids,
            JdbcClient database,
            Clock clock) {
        this.interventions = interventions;
        this.amendments = amendments;
        this.contracts = contracts;
        this.prices = prices;
        this.grids = grids;
        this.database = database;
        this.clock = clock;
    }

    /** What was decided, with the times on which that rests. */
    public record Decided(
            int plannedMinutes,
            int workedMinutes,
            OverrunDecision decision,
            int billedMinutes,
            @Nullable String reason,
            String by,
            Instant at) {}

    @Transactional(readOnly = true)
    public Overrun measure(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return measure(intervention, intervention.effective());
    }

    /** The overrun if that is how long was worked. */
    Overrun measure(InterventionView intervention, Duration effective) {
        int planned = (int) intervention.planned().toMinutes();
        int worked = Worked.minutes(effective);
        Optional<Amendment> signed = amendments.of(intervention.id());
        Agreement agreement = agreement(intervention, signed, worked - planned).orElse(null);
        boolean priced = signed.isEmpty() && prices.arePriced(intervention.id());
        return new Overrun(intervention.id(), planned, worked, agreement, signed.orElse(null), priced);
    }

    /** By what the customer has agreed to that many minutes more, if they have. */
    Optional<Agreement> agreement(InterventionView intervention, int overrun) {
        return agreement(intervention, amendments.of(intervention.id()), overrun);
    }

    private Optional<Agreement> agreement(InterventionView intervention, Optional<Amendment> signed, int overrun) {
        if (term(intervention).filter(TermView::overrunClause).isPresent()) {
            return Optional.of(Agreement.CONTRACT);
        }
        return signed.filter(amendment -> amendment.minutes() >= overrun).map(amendment -> Agreement.AMENDMENT);
    }

    /** What the customer has signed for an hour beyond what was planned: on the spot, or with the contract. */
    Optional<Money> signedRate(InterventionView intervention) {
        return amendedRate(intervention).or(() -> printedRate(intervention));
    }

    /** What the customer has signed for on the spot. */
    Optional<Money> amendedRate(InterventionView intervention) {
        return amendments.of(intervention.id()).map(Amendment::hourlyRate);
    }

    /** The contract prints the rate of the day on which its term begins. */
    private Optional<Money> printedRate(InterventionView intervention) {
        return contract(intervention)
                .flatMap(contract -> term(intervention)
                        .filter(TermView::overrunClause)
                        .map(term -> grids.on(term.startsOn(), contract.plan().name())
                                .labourHour()));
    }

    /** The term in which the work was done. */
    private Optional<TermView> term(InterventionView intervention) {
        return contract(intervention).flatMap(contract -> contract.termOn(intervention.doneOn(clock)));
    }

    /** The plan of the contract that runs on that day, if one does. */
    @Nullable
    String planOf(InterventionView intervention, LocalDate day) {
        return contract(intervention)
                .filter(contract -> contract.termOn(day).isPresent())
                .map(contract -> contract.plan().name())
                .orElse(null);
    }

    private Optional<ContractView> contract(InterventionView intervention) {
        return Optional.ofNullable(intervention.contractId()).map(contracts::contract);
    }

    /** Keeps the decision; the first one stays. */
    @Transactional
    public void decide(
            Overrun overrun, OverrunDecision decision, int billedMinutes, @Nullable String reason, String by) {
        database.sql("""
                        INSERT INTO overrun (intervention_id, planned_minutes, worked_minutes, decision, billed_minutes,
                                             reason, decided_by, decided_at)
                        VALUES (:id, :planned, :worked, :decision, :billed, :reason, :by, :at)
                        ON CONFLICT (intervention_id) DO NOTHING
                        """)
                .param("id", overrun.interventionId())
                .param("planned", overrun.plannedMinutes())
                .param("worked", overrun.workedMinutes())
                .param("decision", decision.name())
                .param("billed", billedMinutes)
                .param("reason", reason == null || reason.isBlank() ? null : reason.strip())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was decided about that intervention, if anything was. */
    @Transactional(readOnly = true)
    public Optional<Decided> decided(UUID interventionId) {
        return database.sql("SELECT * FROM overrun WHERE intervention_id = ?")
                .param(interventionId)
                .query(Overruns::decided)
                .optional();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getInt("planned_minutes"),
                row.getInt("worked_minutes"),
                OverrunDecision.valueOf(row.getString("decision")),
                row.getInt("billed_minutes"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
