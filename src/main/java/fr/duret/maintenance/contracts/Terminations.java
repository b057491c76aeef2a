package fr.duret.maintenance.contracts;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the public declarations that end contracts, and the company's answers to them. */
@Service
public class Terminations {

    private final TerminationRequests requests;
    private final Contracts contracts;
    private final ContractChanges changes;
    private final Renewals renewals;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terminations(
            TerminationRequests requests,
            Contracts contracts,
            ContractChanges changes,
            Renewals renewals,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.contracts = contracts;
        this.changes = changes;
        this.renewals = renewals;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a declaration; it gets a number and an acknowledgement whether or not the contract is found. */
    @Transactional
    public TerminationRequestView declare(TerminationForm form) {
        String reference = "RES-%d-%04d".formatted(Paris.today(clock).getYear(), requests.nextNumber());
        UUID contractId = contracts
                .findByReferenceIgnoreCase(form.contractReference().strip())
                .map(Contract::id)
                .orElse(null);
        TerminationRequest request = requests.saveAndFlush(new TerminationRequest(
                reference, clock.instant(), form, contractId, kept(form.evidence(), reference, contractId)));
        events.publishEvent(new TerminationRequested(request.id()));
        return request.view();
    }

    private @Nullable UUID kept(byte @Nullable [] evidence, String reference, @Nullable UUID contractId) {
        if (evidence == null) {
            return null;
        }
        String mediaType = Evidence.mediaType(evidence)
                .orElseThrow(() -> new IllegalArgumentException("Evidence is a PDF, a JPEG or a PNG"));
        return documents.store(
                evidence,
                new DocumentDraft(
                        "termination-evidence",
                        "Justificatif de la demande " + reference,
                        mediaType,
                        Retention.CORRESPONDENCE.from(Paris.today(clock)),
                        null,
                        contractId));
    }

    @Transactional(readOnly = true)
    public TerminationRequestView request(UUID id) {
        return get(id).view();
    }

    /**
     * Agrees: the contract ends on that day, or is not renewed if that is its last one.
     *
     * @param contractReference the contract meant, where the declaration named none that exists
     */
    @Transactional
    public void accept(UUID id, @Nullable String contractReference, @Nullable LocalDate endsOn, String author) {
        TerminationRequest request = get(id);
        if (!request.accept(clock.instant())) {
            return;
        }
        Contract contract = meant(request, contractReference);
        ContractTerm term = contract.last();
        if (!term.isOpen()) {
            // It has come to its end while the declaration waited for its answer: there is nothing left to end.
            return;
        }
        if (endsOn == null || !endsOn.isBefore(term.endsOn())) {
            renewals.decline(term.id(), author, reason(request));
        } else {
            changes.terminate(contracts.locked(contract.id()), endsOn, request.earliestEnd(), author, reason(request));
        }
    }

    /** Refuses what {@link #accept} would refuse, and changes nothing. */
    @Transactional(readOnly = true)
    public void requireAcceptable(UUID id, @Nullable String contractReference, @Nullable LocalDate endsOn) {
        TerminationRequest request = get(id);
        Contract contract = meant(request, contractReference);
        ContractTerm term = contract.last();
        if (term.isOpen() && endsOn != null && endsOn.isBefore(term.endsOn())) {
            Terminable.require(contract, endsOn, request.earliestEnd(), reason(request));
        }
    }

    /** Does not agree, and tells the author why. */
    @Transactional
    public void refuse(UUID id, String because) {
        get(id).refuse(because, clock.instant());
    }

    private static String reason(TerminationRequest request) {
        return "Demande de résiliation " + request.view().reference();
    }

    private Contract meant(TerminationRequest request, @Nullable String contractReference) {
        if (contractReference != null && !contractReference.isBlank()) {
            return contracts
                    .findByReferenceIgnoreCase(contractReference.strip())
                    .orElseThrow(Contracts::unknown);
        }
        UUID contractId = request.contractId();
        if (contractId == null) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "termination-names-no-contract",
                    "Quel contrat résilier ?",
                    "La demande ne nomme aucun contrat connu : indiquez la référence du contrat concerné.");
        }
        return contracts.get(contractId);
    }

    private TerminationRequest get(UUID id) {
        return requests.findById(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "termination-request-unknown",
                        "Demande introuvable",
                        "Cette demande de résiliation n’existe pas."));
    }
}
