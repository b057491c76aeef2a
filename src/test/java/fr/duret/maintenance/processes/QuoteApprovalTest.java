package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.quotes.Approval;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteApprovals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rebate above the limit waits for the manager: in their inbox, or on the quote's page. */
@IntegrationTest
class QuoteApprovalTest {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("quote-approval");

    @Autowired
    private Stage stage;

    @Autowired
    private Offers offers;

    @Autowired
    private Quotes quotes;

    @Autowired
    private QuoteWriting writing;

    @Autowired
    private QuoteApprovals approvals;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private UUID id = Ids.next();

    @BeforeEach
    void askForFifteenPerCent() {
        stage.clear();
        QuoteView draft = offers.draft();
        id = draft.id();
        writing.rewrite(id, draft.revision(), Offers.rebated(draft.draft(), "15"));
        approvals.ask(id);
        approvals.ask(id);
        stage.letWork();
    }

    @AfterEach
    void note() {
        COVERAGE.note(history);
    }

    @AfterAll
    static void everyFlowNodeWasPassed() {
        COVERAGE.report();
    }

    @Test
    void showsTheManagerWhatItTakesOffAndLetsTheQuoteLeave() {
        assertThat(tasks.getVariable(task().getId(), "shownDiscount").toString())
                .endsWith("€")
                .isNotEqualTo("0,00 €");
        assertThat(tasks.createTaskQuery().taskCandidateGroup("dispatch").count())
                .isZero();
        assertThatThrownBy(() -> tasks.complete(task().getId(), Map.of("decision", "perhaps")))
                .hasMessageContaining("accorder");
        decide("grant");
        assertThat(quotes.quote(id).approval()).isEqualTo(Approval.GRANTED);
        assertThat(quotes.missing(id)).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void keepsTheQuoteWhereTheManagerDenies() {
        decide("deny");
        assertThat(quotes.quote(id).approval()).isEqualTo(Approval.DENIED);
        assertThat(quotes.missing(id)).isNotEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void asksNoMoreOnceItIsDecidedOnThePage() {
        approvals.decide(id, true, "Hélène Duret");
        stage.letWork();
        assertThat(running()).isZero();
    }

    @Test
    void doesNotGrantWhatWasChangedMeanwhile() {
        tasks.complete(task().getId(), Map.of("decision", "grant"));
        QuoteView asked = quotes.quote(id);
        writing.rewrite(id, asked.revision(), Offers.rebated(asked.draft(), "40"));
        stage.letWork();
        assertThat(quotes.quote(id).approval()).isNull();
        assertThat(running()).isZero();
    }

    @Test
    void goesAwayWithTheDraft() {
        writing.discard(id);
        stage.letWork();
        assertThat(running()).isZero();
    }

    private void decide(String decision) {
        tasks.complete(task().getId(), Map.of("decision", decision));
        stage.letWork();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskCandidateGroup("management")
                .singleResult();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .count();
    }
}
