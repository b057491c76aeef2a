package fr.duret.maintenance.contracts;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.French;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the contract of a term, once, and keeps it. */
@Service
public class ContractPrinting {

    private final Contracts contracts;
    private final TermFacts facts;
    private final DocumentPrinter printer;
    private final Documents documents;
    private final Journal journal;

    ContractPrinting(
            Contracts contracts, TermFacts facts, DocumentPrinter printer, Documents documents, Journal journal) {
        this.contracts = contracts;
        this.facts = facts;
        this.printer = printer;
        this.documents = documents;
        this.journal = journal;
    }

    /** The document of that term; it is printed at the first call and stays the same. */
    @Transactional
    public UUID print(UUID termId) {
        Contract contract = contracts.lockedOfTerm(termId);
        ContractTerm term = contract.term(termId);
        UUID printed = term.documentId();
        if (printed != null) {
            return printed;
        }
        String title = "Contrat " + contract.reference() + ", du " + French.date(term.startsOn()) + " au "
                + French.date(term.endsOn());
        Map<String, Object> values = facts.of(contract, term);
        values.put("sealed", true);
        byte[] pdf = printer.print("contract", values);
        UUID document = documents.store(
                pdf,
                new DocumentDraft(
                        "contract",
                        title,
                        DocumentDraft.PDF,
                        Retention.CONTRACT.from(term.endsOn()),
                                contract.customerId(),
                                contract.id())
                        .sealed());
        term.printedAs(document);
        journal.write(contract, term, JournalKind.PRINTED, "Système", title);
        return document;
    }
}
