package fr.duret.maintenance.processes;

import fr.duret.maintenance.billing.Deposits;
import fr.duret.maintenance.billing.InterventionBills;
import fr.duret.maintenance.billing.InvoiceBook;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.signing.QuoteAnswers;
import fr.duret.maintenance.signing.QuotedWork;
import fr.duret.maintenance.signing.Signers;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the plays of quotes have in common: one that was sent on 1 December 2026 and holds for thirty days. */
@IntegrationTest
abstract class QuotePlay {

    @Autowired
    Stage stage;

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteWriting writing;

    @Autowired
    Signers signers;

    @Autowired
    QuotedWork work;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    Deposits deposits;

    @Autowired
    InterventionBills bills;

    @Autowired
    InvoiceBook invoices;

    @Autowired
    InterventionBook interventions;

    @Autowired
    Dispatch dispatch;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    UUID quote = Ids.next();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    /** Sends the usual quote, of 214.50 € with tax, or one that is so many times as dear. */
    void send(int times, int validityDays) {
        QuoteDraft draft = offers.works(CustomerKind.CONSUMER);
        List<LineDraft> lines = draft.lines().stream()
                .map(line -> new LineDraft(
                        line.service(),
                        line.label(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice().times(BigDecimal.valueOf(times)),
                        line.labourHours(),
                        line.discount(),
                        line.nature(),
                        line.waste(),
                        line.choice(),
                        line.group(),
                        line.chosen()))
                .toList();
        QuoteDraft dearer = new QuoteDraft(
                draft.customerId(),
                draft.siteId(),
                QuoteKind.REPAIR,
                draft.subject(),
                draft.place(),
                draft.urgent(),
                draft.smallBusiness(),
                draft.madeNew(),
                draft.travel(),
                draft.fee(),
                draft.delayDays(),
                validityDays,
                draft.depositPercent(),
                Discount.NONE,
                lines);
        quote = writing.begin(Ids.next(), dearer, "malik").id();
        quotes.send(quote);
        stage.letWork();
    }

    void send() {
        send(1, 30);
    }

    QuoteView quote() {
        return quotes.quote(quote);
    }

    List<String> messages() {
        return database.sql("""
                        SELECT template FROM outbox_message WHERE template NOT LIKE 'signing%'
                        ORDER BY created_at, id
                        """).query(String.class).list();
    }

    Task task() {
        return tasks.createTaskQuery().processDefinitionKey("quote-signature").singleResult();
    }

    void answer(Map<String, Object> variables) {
        tasks.complete(task().getId(), variables);
        stage.letWork();
    }

    long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("quote-signature")
                .count();
    }

    UUID intervention() {
        return work.open(quote).interventionId();
    }

    Change change(UUID visit, UUID technician) {
        return new Change(
                visit, technician, "Malo", interventions.intervention(visit).version());
    }

    abstract FlowNodeCoverage coverage();

    @AfterEach
    void note() {
        coverage().note(history);
    }
}
