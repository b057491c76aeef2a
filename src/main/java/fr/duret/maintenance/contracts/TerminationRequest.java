package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to end a contract, as declared on the public page (Code de la consommation, L215-1-1, D215-1). */
@Entity
class TerminationRequest {

    /** What the company answered. */
    enum Decision {
        ACCEPTED,
        REFUSED
    }

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column
    private Instant requestedAt;

    @Column
    private String contractReference;

    private @Nullable UUID contractId;

    @Column
    private String name;

    private @Nullable String email;

    @Embedded
    private @Nullable PostalAddress address;

    private @Nullable UUID evidenceId;

    private @Nullable LocalDate wantedOn;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable Instant decidedAt;

    private @Nullable String refusalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TerminationRequest() {}

    TerminationRequest(
            String reference,
            Instant requestedAt,
            TerminationForm form,
            @Nullable UUID contractId,
            @Nullable UUID evidenceId) {
        this.id = Ids.next();
        this.reference = reference;
        this.requestedAt = requestedAt;
        this.contractReference = form.contractReference();
        this.contractId = contractId;
        this.name = form.name();
        this.email = form.email();
        this.address = form.address();
        this.evidenceId = evidenceId;
        this.wantedOn = form.wantedOn();
        this.reason = form.reason();
    }

    /** The company agrees; false if it had before. */
    boolean accept(Instant at) {
        return decide(Decision.ACCEPTED, at);
    }

    /** The company does not agree, and says why; false if it had before. */
    boolean refuse(String because, Instant at) {
        boolean first = decide(Decision.REFUSED, at);
        if (first) {
            refusalReason = because;
        }
        return first;
    }

    private boolean decide(Decision made, Instant at) {
        if (decision == made) {
            return false;
        }
        if (decision != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "termination-already-decided",
                    "Cette demande de résiliation est déjà traitée",
                    "La demande " + reference + " a déjà reçu sa réponse. Rechargez la page pour la lire.");
        }
        decision = made;
        decidedAt = at;
        return true;
    }

    /** The earliest end that can be agreed to: the day of the declaration, or the wished one if that lies before. */
    LocalDate earliestEnd() {
        LocalDate declaredOn = Paris.dateOf(requestedAt);
        return wantedOn == null || declaredOn.isBefore(wantedOn) ? declaredOn : wantedOn;
    }

    TerminationRequestView view() {
        return new TerminationRequestView(
                id,
                reference,
                requestedAt,
                contractReference,
                contractId,
                name,
                email,
                address,
                wantedOn,
                reason,
                evidenceId,
                refusalReason);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID contractId() {
        return contractId;
    }
}
