package fr.duret.maintenance.visits;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the visits that a term owes. */
@Entity
class ContractVisit {

    /** What is known of it beside its intervention. */
    enum State {
        OPEN,
        ELSEWHERE,
        WAIVED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID contractId;

    @Column
    private UUID termId;

    @Column
    private int number;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    private @Nullable UUID interventionId;

    @Embedded
    private DueWindow due;

    @Column
    private boolean agreed;

    @Column
    private boolean carried;

    @SuppressWarnings("NullAway.Init")
    protected ContractVisit() {}

    /** A visit with what keeps the promise; one without was made before the contract came into the books. */
    ContractVisit(UUID contractId, UUID termId, int number, DueWindow due, @Nullable UUID interventionId) {
        this.id = Ids.next();
        this.contractId = contractId;
        this.termId = termId;
        this.number = number;
        this.state = interventionId == null ? State.ELSEWHERE : State.OPEN;
        this.interventionId = interventionId;
        this.due = due;
    }

    void due(DueWindow window) {
        due = window;
    }

    /** The customer wishes it until that day. */
    void postpone(LocalDate until) {
        due = new DueWindow(due.from().isAfter(until) ? until : due.from(), until);
        agreed = true;
    }

    void waive() {
        state = State.WAIVED;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    /** Another intervention keeps the promise, because the first one was cancelled. */
    void takeUp(UUID intervention) {
        interventionId = intervention;
    }

    /** Is owed in the next term from now on, until that day at the latest. */
    void carryOver(UUID nextTerm, int asNumber, LocalDate until) {
        termId = nextTerm;
        number = asNumber;
        carried = true;
        postpone(until);
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    UUID termId() {
        return termId;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    @Nullable
    UUID interventionId() {
        return interventionId;
    }

    DueWindow window() {
        return due;
    }

    boolean isAgreed() {
        return agreed;
    }

    boolean isCarried() {
        return carried;
    }
}
