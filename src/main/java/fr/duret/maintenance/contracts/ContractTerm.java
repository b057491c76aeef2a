package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.VatRate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One term of a contract: from a day to a day, at a price. Only its contract changes it. */
@Entity
class ContractTerm {

    /** Whether the notice that L215-1 demands was given. */
    enum Notice {
        SENT,
        MISSED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @Column
    private int number;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private BigDecimal annualPrice;

    @Enumerated(EnumType.STRING)
    @Column
    private VatRate vatRate;

    @Enumerated(EnumType.STRING)
    private @Nullable TermOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable RenewalOrigin renewedBy;

    private @Nullable LocalDate declinedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Notice notice;

    @Column
    private boolean exitAnyTime;

    private @Nullable LocalDate withdrawableUntil;

    private @Nullable UUID documentId;

    @Column
    private boolean overrunClause;

    @SuppressWarnings("NullAway.Init")
    protected ContractTerm() {}

    ContractTerm(
            Contract contract, int number, LocalDate startsOn, LocalDate endsOn, Money annualPrice, VatRate vatRate) {
        this.id = Ids.next();
        this.contract = contract;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.annualPrice = annualPrice.amount();
        this.vatRate = vatRate;
    }

    /** The term that follows: as many months long, from the day after, at the revised price. */
    ContractTerm next(BigDecimal revisionPercent) {
        RenewalProposal proposal = proposal(revisionPercent);
        ContractTerm next = new ContractTerm(
                contract, number + 1, proposal.startsOn(), proposal.endsOn(), proposal.annualPrice(), vatRate);
        next.exitAnyTime = contract.isProtected() && notice == Notice.MISSED;
        return next;
    }

    RenewalProposal proposal(BigDecimal revisionPercent) {
        LocalDate nextStart = endsOn.plusDays(1);
        long months = Math.max(1, ChronoUnit.MONTHS.between(startsOn, nextStart));
        BigDecimal factor = BigDecimal.ONE.add(revisionPercent.movePointLeft(2));
        return new RenewalProposal(
                nextStart,
                nextStart.plusMonths(months).minusDays(1),
                annualPrice().times(factor),
                vatRate);
    }

    /** Refused as {@code term-is-closed} once it is settled what became of the term. */
    void requireOpen() {
        if (outcome != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "term-is-closed",
                    "Cette période du contrat est déjà close",
                    "La période du contrat " + contract.reference() + " qui finit le " + French.date(endsOn)
                            + " est close : " + outcome.label()
                            + ". Rechargez la page pour voir où en est le contrat.");
        }
    }

    void renewed(RenewalOrigin origin) {
        outcome = TermOutcome.RENEWED;
        renewedBy = origin;
        declinedOn = null;
    }

    void close(TermOutcome end) {
        outcome = end;
    }

    void declined(LocalDate on) {
        declinedOn = on;
    }

    void noticed(Notice given) {
        notice = given;
    }

    boolean reschedule(LocalDate newStart, LocalDate newEnd) {
        boolean changes = !newStart.equals(startsOn) || !newEnd.equals(endsOn);
        startsOn = newStart;
        endsOn = newEnd;
        return changes;
    }

    void reprice(Money price, VatRate rate) {
        annualPrice = price.amount();
        vatRate = rate;
    }

    boolean says(ContractDraft draft) {
        return startsOn.equals(draft.startsOn())
                && endsOn.equals(draft.endsOn())
                && annualPrice().compareTo(draft.annualPrice()) == 0
                && vatRate == draft.vatRate();
    }

    /** Lets the customer withdraw from this term until that day. */
    void withdrawable(LocalDate until) {
        withdrawableUntil = until;
    }

    /** What this application prints has the clause on overruns, with the hourly rate. */
    void printedAs(UUID document) {
        documentId = document;
        overrunClause = true;
    }

    UUID id() {
        return id;
    }

    Contract contract() {
        return contract;
    }

    int number() {
        return number;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Money annualPrice() {
        return new Money(annualPrice);
    }

    VatRate vatRate() {
        return vatRate;
    }

    @Nullable
    TermOutcome outcome() {
        return outcome;
    }

    @Nullable
    RenewalOrigin renewedBy() {
        return renewedBy;
    }

    @Nullable
    LocalDate declinedOn() {
        return declinedOn;
    }

    @Nullable
    Notice notice() {
        return notice;
    }

    boolean exitAnyTime() {
        return exitAnyTime;
    }

    @Nullable
    LocalDate withdrawableUntil() {
        return withdrawableUntil;
    }

    @Nullable
    UUID documentId() {
        return documentId;
    }

    boolean overrunClause() {
        return overrunClause;
    }

    boolean isOpen() {
        return outcome == null;
    }
}
