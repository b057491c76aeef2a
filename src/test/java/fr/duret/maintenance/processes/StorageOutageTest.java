package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.Documents;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.HealthEndpoint;

/** The storage goes away while a contract has to be printed: the step fails, is tried again, and nothing is lost. */
class StorageOutageTest extends ContractPlay {

    @Autowired
    Renewals renewals;

    @Autowired
    Documents documents;

    @Autowired
    ManagementService management;

    @Autowired
    HealthEndpoint health;

    @Value("${duret.data-directory}")
    Path data;

    @Test
    void printsOnceTheStorageIsBackAndThenSendsTheOneConfirmation() {
        UUID contract = book.aContract().endingOn(day("2027-01-29")).register();
        stage.until(day("2027-01-21"));
        try (UnpluggedStorage unplugged = new UnpluggedStorage(data)) {
            assertThat(unplugged).isNotNull();
            renewals.renew(read(contract).last().id(), RenewalOrigin.OFFICE, "Clothilde Perrin", null);
            stage.letWork();
            stage.until(day("2027-01-21"), LocalTime.of(11, 11));

            assertThat(documents.ofContract(contract)).isEmpty();
            assertThat(messages(contract)).noneMatch(message -> message.endsWith("contract-renewed"));
            assertThat(printing(contract).getExceptionMessage()).contains("stockage");
            assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        }

        stage.until(day("2027-01-21"), LocalTime.of(11, 25));

        assertThat(documents.ofContract(contract))
                .singleElement()
                .extracting(DocumentView::kind)
                .isEqualTo("contract");
        assertThat(messages(contract))
                .filteredOn(message -> message.endsWith("contract-renewed"))
                .hasSize(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private Job printing(UUID contract) {
        return management.createJobQuery().withException().list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(contract.toString())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step of the contract has failed"));
    }
}
