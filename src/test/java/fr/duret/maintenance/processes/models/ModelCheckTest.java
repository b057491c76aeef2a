package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The check as the application offers it, with the engine's own reading; nothing of what it looks at is deployed. */
@IntegrationTest
class ModelCheckTest {

    private static final Drawings DRAWINGS = Drawings.ofTheProject();

    @Autowired
    private ModelCheck check;

    @Autowired
    private Models models;

    @Autowired
    private RepositoryService repository;

    @Test
    void findsNothingInWhatRuns() {
        assertThat(models.current())
                .extracting(ModelFile::name)
                .contains("contract-lifecycle.bpmn", "reminder-schedule.dmn", "renewal-call.form");
        assertThat(check.check(models.current())).isEmpty();
        assertThat(check.check(List.of())).isEmpty();
    }

    @Test
    void findsNothingInTheSecondReminderBySms() throws IOException {
        String changed = Files.readString(Path.of("src/test/resources/models/sms-j15/contract-lifecycle.bpmn"));
        assertThat(check.check(List.of(new ModelFile("contract-lifecycle.bpmn", changed))))
                .isEmpty();
    }

    @Test
    void handsOnWhatOnlyTheEngineSees() {
        long before = repository.createDeploymentQuery().count();
        String broken = DRAWINGS.with("termination-request.bpmn", "event=\"create\"", "event=\"created\"")
                .text("termination-request.bpmn");
        assertThat(check.check(List.of(new ModelFile("termination-request.bpmn", broken))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isNotNull();
                    assertThat(finding.reason()).startsWith(French.typeset("Le moteur refuse ce modèle : «"));
                });
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
