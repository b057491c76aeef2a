package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.surveys.SurveyDraft;
import fr.duret.maintenance.surveys.Surveys;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays of the survey have in common: work that was done on 1 December 2026. */
@IntegrationTest
abstract class SurveyPlay {

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Surveys surveys;

    @Autowired
    Outbox outbox;

    UUID customer = Ids.next();
    UUID survey = Ids.next();

    @BeforeEach
    void workIsDone() {
        stage.clear();
        ContractView contract =
                book.read(book.aContract().endingOn(LocalDate.of(2027, 10, 31)).register());
        customer = contract.customer().id();
        SurveyDraft draft = new SurveyDraft(
                Ids.next(),
                "INT-2026-0042",
                "Entretien annuel",
                stage.today(),
                customer,
                contract.site().id(),
                contract.id(),
                null);
        survey = surveys.open(draft);
        assertThat(surveys.open(draft)).as("asked once").isEqualTo(survey);
        stage.letWork();
    }
}
