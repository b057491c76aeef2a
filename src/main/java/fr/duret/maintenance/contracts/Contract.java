package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
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

    @Column
    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    @Column
    private CustomerKind signatory;

    @Embedded
    private Conditions conditions;

    @Enumerated(EnumType.STRING)
    @Column
    private ContractStatus status;

    private @Nullable LocalDate terminatedOn;

    private @Nullable String terminationReason;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    /** Read in the same statement: there is no use of one without the other, and a graph is made anew for each read. */
    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
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
        this.signedOn = draft.signedOn();
        this.signatory = signatory;
        this.conditions = Conditions.of(draft);
        this.status = ContractStatus.ACTIVE;
        this.createdAt = now;
        ContractTerm term =
                new ContractTerm(this, 1, draft.startsOn(), draft.endsOn(), draft.annualPrice(), draft.vatRate());
        terms.add(term);
        if (draft.endsOn().isBefore(today)) {
            lapse(term, TermOutcome.LAPSED);
        }
    }

    Refusal endsInThePast(LocalDate endsOn) {
        return new Refusal(
                Refusal.Kind.RULE,
                "end-in-the-past",
                "L’échéance est déjà passée",
                "Le contrat " + reference + " est en cours : sa nouvelle échéance (" + French.date(endsOn)
                        + ") ne peut pas être dans le passé. Pour y mettre fin, résiliez-le.");
    }

    /** Takes over a newer draft of its last term; true if that changes how or when the term ends. */
    boolean change(ContractDraft draft) {
        ContractTerm term = last();
        Conditions newer = Conditions.of(draft);
        boolean endsOtherwise = term.reschedule(draft.startsOn(), draft.endsOn()) | !newer.endLike(conditions);
        term.reprice(draft.annualPrice(), draft.vatRate());
        conditions = newer;
        return endsOtherwise;
    }

    /** Opens the next term; empty if the term had been renewed before. */
    Optional<ContractTerm> renew(UUID termId, RenewalOrigin origin, BigDecimal revisionPercent) {
        ContractTerm term = term(termId);
        if (term.outcome() == TermOutcome.RENEWED) {
            return Optional.empty();
        }
        term.requireOpen();
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
        conditions = Conditions.of(draft);
        status = ContractStatus.ACTIVE;
        terminatedOn = null;
        terminationReason = null;
        return next;
    }

    /** Notes that the customer does not want another term; false if it was known. */
    boolean decline(UUID termId, LocalDate on) {
        ContractTerm term = term(termId);
        term.requireOpen();
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

    /** Ends the contract on that day, which lies within its terms and not before the earliest that is allowed. */
    void terminate(LocalDate on, LocalDate earliest, String reason) {
        ContractTerm term = last();
        term.requireOpen();
        Terminable.require(this, on, earliest, reason);
        term.close(TermOutcome.TERMINATED);
        status = ContractStatus.TERMINATED;
        terminatedOn = on;
        terminationReason = reason;
    }

    ContractTerm term(UUID termId) {
        return terms.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Contract " + reference + " has no term " + termId));
    }

    /** The term that runs or, once renewed, the one that will. */
    ContractTerm last() {
        return terms.get(terms.size() - 1);
    }

    NoticeWindow noticeWindow(LocalDate endsOn) {
        return NoticeWindow.of(endsOn, conditions.noticeMonths());
    }

    boolean isProtected() {
        return signatory.isProtected();
    }

    boolean isTacit() {
        return conditions.tacit();
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

    Conditions conditions() {
        return conditions;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    CustomerKind signatory() {
        return signatory;
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

    List<ContractTerm> terms() {
        return List.copyOf(terms);
    }

    Instant createdAt() {
        return createdAt;
    }
}
