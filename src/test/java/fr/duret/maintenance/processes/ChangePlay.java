package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractChanges;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalTime;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Renewed, moved or terminated at any moment: what was pending stops or moves. */
abstract class ChangePlay extends ContractPlay {

    @Autowired
    Renewals renewals;

    @Autowired
    ContractChanges changes;

    @Autowired
    ManagementService management;

    @Test
    void stopsTheRemindersOfATermThatIsRenewedOnline() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        stage.until(day("2027-03-01"));
        renewals.renew(read(contract).last().id(), RenewalOrigin.LINK, "Client", "« J’accepte »");
        stage.letWork();

        assertThat(messages(contract)).hasSize(3).last().isEqualTo("2027-03-01 contract-renewed");
        stage.until(day("2027-04-10"));
        assertThat(messages(contract)).hasSize(3);
        assertThat(tasks(contract)).isEmpty();
        stage.until(day("2028-01-31"));
        assertThat(messages(contract)).as("the next term's own J-60").last().isEqualTo("2028-01-31 contract-expiring");
    }

    @Test
    void renewsOnceHoweverOftenItIsAsked() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        UUID term = read(contract).last().id();

        assertThat(renewals.renew(term, RenewalOrigin.LINK, "Client", null)).isTrue();
        assertThat(renewals.renew(term, RenewalOrigin.LINK, "Client", null)).isFalse();
        assertThat(read(contract).terms()).hasSize(2);
    }

    @Test
    void takesTheCallOffTheListWhenTheContractIsRenewedMeanwhile() {
        UUID contract = book.aContract().endingOn(day("2027-01-29")).register();
        stage.until(day("2027-01-22"));
        renewals.renew(read(contract).last().id(), RenewalOrigin.OFFICE, "Clothilde Perrin", null);
        stage.letWork();

        assertThat(tasks(contract)).isEmpty();
        assertThat(messages(contract)).last().isEqualTo("2027-01-22 contract-renewed");
    }

    @Test
    void movesTheRemindersWithTheEnd() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        stage.until(day("2027-02-01"));
        changes.moveEnd(contract, day("2027-06-30"), "Clothilde Perrin", "travaux");

        stage.until(day("2027-04-30"));
        assertThat(messages(contract)).containsExactly("2027-01-30 contract-expiring");
        stage.until(day("2027-05-31"));
        assertThat(messages(contract))
                .containsExactly(
                        "2027-01-30 contract-expiring", "2027-05-01 contract-expiring", "2027-05-31 contract-reminder");
        stage.until(day("2027-07-01"));
        assertThat(messages(contract)).last().isEqualTo("2027-07-01 contract-lapsed");
    }

    @Test
    void movesTheEndNearerAndSkipsWhatIsPast() {
        UUID contract = book.aContract().endingOn(day("2027-10-31")).register();
        changes.moveEnd(contract, day("2026-12-15"), "Clothilde Perrin", null);

        stage.until(day("2026-12-08"));
        assertThat(messages(contract)).isEmpty();
        assertThat(tasks(contract)).hasSize(1);
        stage.until(day("2026-12-16"));
        assertThat(messages(contract)).containsExactly("2026-12-16 contract-lapsed");
    }

    @Test
    void stopsEverythingWhenTheContractIsTerminatedEarly() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        stage.until(day("2027-02-01"));
        changes.terminate(contract, day("2027-02-15"), "Clothilde Perrin", "Vente du logement");
        stage.letWork();

        assertThat(messages(contract)).hasSize(2).last().isEqualTo("2027-02-01 contract-terminated");
        stage.until(day("2027-05-01"));
        assertThat(messages(contract)).hasSize(2);
        assertThat(read(contract).status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(running(contract)).isZero();
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();

        assertThatThrownBy(() -> changes.moveEnd(contract, day("2026-11-30"), "Clothilde Perrin", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("30\u00a0novembre 2026");
        assertThatThrownBy(() -> changes.terminate(contract, day("2027-04-01"), "Clothilde Perrin", "?"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> changes.terminate(contract, day("2026-11-30"), "Clothilde Perrin", "Vente"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("à partir du");
        assertThatThrownBy(() -> changes.terminate(contract, day("2027-01-31"), "Clothilde Perrin", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("en quelques mots");
        assertThat(read(contract).last().endsOn()).isEqualTo(day("2027-03-31"));
        assertThat(read(contract).status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void followsAnEndThatIsMovedWhileTheLastOneIsBeingSettled() {
        UUID contract = book.aContract().endingOn(day("2026-12-10")).register();
        stage.until(day("2026-12-10"), LocalTime.of(23, 0));
        Job end = management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getDuedate().toInstant().equals(Paris.startOf(day("2026-12-11"))))
                .findFirst()
                .orElseThrow();
        management.executeJob(end.getId());
        changes.moveEnd(contract, day("2027-12-10"), "Clothilde Perrin", null);
        stage.letWork();

        assertThat(read(contract).status()).isEqualTo(ContractStatus.ACTIVE);
        stage.until(day("2027-10-11"));
        assertThat(messages(contract)).last().isEqualTo("2027-10-11 contract-expiring");
    }
}
