package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Timeline.Entry;
import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.billing.InvoiceRow;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.VisitMilestone;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.processes.NextStep;
import fr.duret.maintenance.processes.NextSteps;
import fr.duret.maintenance.quotes.QuoteList;
import fr.duret.maintenance.quotes.QuoteMilestone;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.surveys.SurveyList;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a customer's whole story from what each module knows of it. */
@Component
class CustomerStory {

    private static final int UPCOMING = 20;

    private final ContractBook contracts;
    private final InterventionList interventions;
    private final InvoiceList invoices;
    private final QuoteList quotes;
    private final SurveyList surveys;
    private final Outbox outbox;
    private final NextSteps steps;
    private final Clock clock;

    CustomerStory(
            ContractBook contracts,
            InterventionList interventions,
            InvoiceList invoices,
            QuoteList quotes,
            SurveyList surveys,
            Outbox outbox,
            NextSteps steps,
            Clock clock) {
        this.contracts = contracts;
        this.interventions = interventions;
        this.invoices = invoices;
        this.quotes = quotes;
        this.surveys = surveys;
        this.outbox = outbox;
        this.steps = steps;
        this.clock = clock;
    }

    /** What there is of that chapter, or of all of them; each module is asked once, however much it has to tell. */
    Timeline of(UUID customerId, List<ContractView> signed, @Nullable StoryChapter chapter) {
        List<StoryChapter> told = chapter == null ? Arrays.asList(StoryChapter.values()) : List.of(chapter);
        Stream<Entry> visits = told.contains(StoryChapter.VISITES) ? upcoming(customerId) : Stream.empty();
        Stream<Entry> terms = told.contains(StoryChapter.CONTRATS) ? toCome(signed) : Stream.empty();
        return new Timeline(
                Timeline.newestFirst(Stream.concat(visits, terms)),
                Timeline.newestFirst(Stream.concat(
                        work(customerId, told), told.stream().flatMap(one -> switch (one) {
                            case VISITES, RAPPORTS -> Stream.empty();
                            case FACTURES ->
                                invoices.ofCustomer(customerId).stream().map(CustomerStory::entry);
                            case DEVIS -> quotes.milestones(customerId).stream().map(CustomerStory::entry);
                            case AVIS -> surveys.ofCustomer(customerId).stream().map(CustomerStory::entry);
                            case CONTRATS -> history(signed);
                            case MESSAGES ->
                                outbox.ofCustomer(customerId).stream().map(Timeline::entry);
                        }))));
    }

    private Stream<Entry> upcoming(UUID customerId) {
        return interventions
                .find(new InterventionFilter(
                        Set.of(InterventionStatus.PLANNED),
                        null,
                        null,
                        customerId,
                        Paris.today(clock),
                        null,
                        0,
                        UPCOMING))
                .rows()
                .stream()
                .map(CustomerStory::visit);
    }

    private static Entry visit(InterventionRow row) {
        return new Entry(
                Objects.requireNonNull(row.plannedStart()),
                "Visite, " + row.reference(),
                row.subject(),
                null,
                "/interventions/" + row.id(),
                "calm");
    }

    private Stream<Entry> toCome(List<ContractView> signed) {
        Map<UUID, List<NextStep>> next =
                steps.of(signed.stream().map(ContractView::id).toList());
        return signed.stream()
                .flatMap(contract -> next.getOrDefault(contract.id(), List.of()).stream()
                        .flatMap(Timeline::toCome)
                        .map(entry -> about(entry, contract)));
    }

    private Stream<Entry> history(List<ContractView> signed) {
        var histories =
                contracts.histories(signed.stream().map(ContractView::id).toList());
        return signed.stream()
                .flatMap(contract -> histories.getOrDefault(contract.id(), List.of()).stream()
                        .map(Timeline::entry)
                        .map(entry -> about(entry, contract)));
    }

    private static Entry about(Entry entry, ContractView contract) {
        return entry.about(contract.reference(), "/contrats/" + contract.id());
    }

    private Stream<Entry> work(UUID customerId, List<StoryChapter> told) {
        boolean visits = told.contains(StoryChapter.VISITES);
        boolean reports = told.contains(StoryChapter.RAPPORTS);
        return visits || reports
                ? interventions.milestones(customerId).stream()
                        .filter(one -> one.kind().isOfReport() ? reports : visits)
                        .map(CustomerStory::entry)
                : Stream.empty();
    }

    private static Entry entry(VisitMilestone milestone) {
        String note = milestone.note();
        String subject = milestone.subject();
        String label = milestone.kind().label();
        return new Entry(
                        milestone.at(),
                        milestone.kind() == VisitMilestone.Kind.SIGNED && note != null ? label + " par " + note : label,
                        switch (milestone.kind()) {
                            case PLANNED -> note == null ? subject : subject + ", prévue le " + note;
                            case CANCELLED, LEFT_UNFINISHED -> because(subject, note);
                            case SIGNED_WITHOUT_CUSTOMER, SIGNATURE_VOIDED -> note;
                            case CLOCKED_OUT, SIGNED -> subject;
                        },
                        milestone.author(),
                        null,
                        switch (milestone.kind()) {
                            case PLANNED, CANCELLED -> "calm";
                            case CLOCKED_OUT, SIGNED -> "done";
                            case SIGNED_WITHOUT_CUSTOMER, SIGNATURE_VOIDED -> "warn";
                            case LEFT_UNFINISHED -> "alert";
                        })
                .about(milestone.reference(), "/interventions/" + milestone.interventionId());
    }

    /** An invoice on the day that it bears; one that waits, on the day of the work. */
    private static Entry entry(InvoiceRow invoice) {
        InvoiceLink link = InvoiceLink.of(invoice);
        return Entry.on(
                invoice.issuedOn() == null ? invoice.servedOn() : invoice.issuedOn(),
                invoice.number() == null ? link.name() : invoice.kind().label() + " " + link.name(),
                invoice.title() + ", " + link.state(),
                link.url(),
                States.of(invoice.state(), invoice.kind(), invoice.credited()).tone());
    }

    private static Entry entry(QuoteMilestone quote) {
        Tone state = QuoteWords.tone(quote.state());
        return new Entry(
                quote.at(),
                "Devis " + quote.name() + " " + state.label(),
                because(quote.subject(), quote.reason()),
                quote.signedBy(),
                "/devis/" + quote.quoteId(),
                quote.state() == QuoteState.SENT ? "calm" : state.tone());
    }

    private static Entry entry(SurveyList.Row answer) {
        String remark = answer.remark();
        return new Entry(
                answer.answeredAt().toInstant(),
                "Avis du client\u00a0: " + answer.overall() + " sur 5",
                answer.title() + (remark == null ? "" : ", «\u00a0" + remark + "\u00a0»"),
                null,
                "/avis-clients/" + answer.id(),
                answer.overall() < 3 ? "alert" : "done");
    }

    private static String because(String what, @Nullable String reason) {
        return reason == null ? what : what + "\u00a0: " + reason;
    }
}
