package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A maintenance contract: a customer's site, looked after under a plan, term after term. */
@Entity
class Contract implements Referenced {

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column
    private UUID customerId;

    @Column
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column
    private Plan plan;

    @Column
    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    @Column
    private CustomerKind signatory;

    @Column
    private boolean tacit;

    @Column
    private int noticeMonths;

    @Column
    private int visitsPerYear;

    @Enumerated(EnumType.STRING)
    @Column
    private ContractStatus status;

    private @Nullable LocalDate terminatedOn;

    private @Nullable String terminationReason;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL)
    @OrderBy("number")
    private final List<ContractTerm> terms = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** A contract that comes into the books; one whose term is over by then comes in as lapsed. */
    Contract(ContractDraft draft, CustomerKind signatory, Instant now, LocalDate today) {
        this.id = Ids.next();
        this.reference = draft.reference();
        this.customerId = draft.customerId();
        this.siteId = draft.siteId();
        this.plan = draft.plan();
        this.signedOn = draft.signedOn();
        this.signatory = signatory;
        this.tacit = draft.tacit();
        this.noticeMonths = draft.noticeMonths();
        this.visitsPerYear = draft.visitsPerYear();
        this.status = ContractStatus.ACTIVE;
        this.createdAt = now;
        ContractTerm term =
                new ContractTerm(this, 1, draft.startsOn(), draft.endsOn(), draft.annualPrice(), draft.vatRate());
        terms.add(term);
        if (draft.endsOn().isBefore(today)) {
            lapse(term, TermOutcome.LAPSED);
        }
    }

    /** Whether the draft brings nothing new: it repeats what is in the books, or speaks of a term that is closed. */
    boolean saysTheSameAs(ContractDraft draft) {
        if (!draft.customerId().equals(customerId)) {
            return false;
        }
        ContractTerm last = last();
        boolean ofEarlierTerm =
                terms.stream().anyMatch(term -> term != last && term.startsOn().equals(draft.startsOn()));
        boolean ofClosedTerm = !last.isOpen() && !draft.startsOn().isAfter(last.endsOn());
        return ofEarlierTerm
                || ofClosedTerm
                || (last.says(draft)
                        && plan == draft.plan()
                        && tacit == draft.tacit()
                        && noticeMonths == draft.noticeMonths()
                        && visitsPerYear == draft.visitsPerYear());
    }

    /** Why a draft that changes something cannot be taken over, if so. */
    Optional<Refusal> objection(ContractDraft draft, LocalDate today) {
        if (!draft.customerId().equals(customerId)) {
            return Optional.of(new Refusal(
                    Refusal.Kind.RULE,
                    "contract-of-another-customer",
                    "Ce contrat appartient à un autre client",
                    "Le contrat " + reference + " est déjà enregistré pour un autre client. Donnez au nouveau contrat"
                            + " sa propre référence."));
        }
        boolean moves = !draft.startsOn().isAfter(last().endsOn());
        return moves && draft.endsOn().isBefore(today) ? Optional.of(endsInThePast(draft.endsOn())) : Optional.empty();
    }

    Refusal endsInThePast(LocalDate endsOn) {
        return new Refusal(
                Refusal.Kind.RULE,
                "end-in-the-past",
                "L’échéance est déjà passée",
                "Le contrat " + reference + " est en cours : sa nouvelle échéance (" + French.date(endsOn)
                        + ") ne peut pas être dans le passé. Pour y mettre fin, résiliez-le.");
    }

    /** Takes the terms of a newer draft of the same contract; true if anything but the price has changed. */
    boolean change(ContractDraft draft) {
        ContractTerm term = last();
        boolean changed = term.reschedule(draft.startsOn(), draft.endsOn())
                | plan != draft.plan()
                | tacit != draft.tacit()
                | noticeMonths != draft.noticeMonths();
        plan = draft.plan();
        tacit = draft.tacit();
        noticeMonths = draft.noticeMonths();
        return changed;
    }

    /** Takes the price and the number of visits of a newer draft. */
    void reprice(ContractDraft draft) {
        last().reprice(draft.annualPrice(), draft.vatRate());
        visitsPerYear = draft.visitsPerYear();
    }

    /** Opens the next term; empty if the term had been renewed before. */
    Optional<ContractTerm> renew(UUID termId, RenewalOrigin origin, BigDecimal revisionPercent) {
        ContractTerm term = term(termId);
        if (term.outcome() == TermOutcome.RENEWED) {
            return Optional.empty();
        }
        requireOpen(term);
        term.renewed(origin);
        ContractTerm next = term.next(revisionPercent);
        terms.add(next);
        return Optional.of(next);
    }

    /** Opens a term that was agreed elsewhere, after the last one. */
    ContractTerm follow(ContractDraft draft) {
        ContractTerm before = last();
        if (before.isOpen()) {
            before.renewed(RenewalOrigin.IMPORT);
        }
        ContractTerm next = new ContractTerm(
                this, before.number() + 1, draft.startsOn(), draft.endsOn(), draft.annualPrice(), draft.vatRate());
        terms.add(next);
        status = ContractStatus.ACTIVE;
        terminatedOn = null;
        terminationReason = null;
        return next;
    }

    /** Notes that the customer does not want another term; false if it was known. */
    boolean decline(UUID termId, LocalDate on) {
        ContractTerm term = term(termId);
        requireOpen(term);
        if (term.declinedOn() != null) {
            return false;
        }
        term.declined(on);
        return true;
    }

    /** Ends the contract with its term, for lack of a renewal. */
    void lapse(ContractTerm term, TermOutcome how) {
        term.close(how);
        status = ContractStatus.LAPSED;
    }

    /** Ends the contract on that day, which is not after the end of its term. */
    void terminate(LocalDate on, String reason) {
        ContractTerm term = last();
        requireOpen(term);
        term.close(TermOutcome.TERMINATED);
        status = ContractStatus.TERMINATED;
        terminatedOn = on;
        terminationReason = reason;
    }

    private void requireOpen(ContractTerm term) {
        TermOutcome outcome = term.outcome();
        if (outcome != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "term-is-closed",
                    "Cette période du contrat est déjà close",
                    "La période du contrat " + reference + " qui finit le " + French.date(term.endsOn())
                            + " est close : " + outcome.label()
                            + ". Rechargez la page pour voir où en est le contrat.");
        }
    }

    ContractTerm term(UUID termId) {
        return terms.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Contract " + reference + " has no term " + termId));
    }

    Optional<ContractTerm> termStarting(LocalDate day) {
        return terms.stream().filter(term -> term.startsOn().equals(day)).findFirst();
    }

    /** The term that runs or, once renewed, the one that will. */
    ContractTerm last() {
        return terms.get(terms.size() - 1);
    }

    NoticeWindow noticeWindow(LocalDate endsOn) {
        return NoticeWindow.of(endsOn, noticeMonths);
    }

    boolean isProtected() {
        return signatory.isProtected();
    }

    boolean isTacit() {
        return tacit;
    }

    UUID id() {
        return id;
    }

    @Override
    public String reference() {
        return reference;
    }

    UUID customerId() {
        return customerId;
    }

    UUID siteId() {
        return siteId;
    }

    Plan plan() {
        return plan;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    CustomerKind signatory() {
        return signatory;
    }

    int noticeMonths() {
        return noticeMonths;
    }

    int visitsPerYear() {
        return visitsPerYear;
    }

    ContractStatus status() {
        return status;
    }

    @Nullable
    LocalDate terminatedOn() {
        return terminatedOn;
    }

    @Nullable
    String terminationReason() {
        return terminationReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<ContractTerm> terms() {
        return List.copyOf(terms);
    }
}
