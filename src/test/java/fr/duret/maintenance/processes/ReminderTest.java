package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.TermOutcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contract that nobody renews: announced, reminded, called, lapsed. */
class ReminderTest extends ContractPlay {

    @Test
    void announcesRemindsCallsAndLetsLapse() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        assertThat(messages(contract)).isEmpty();

        stage.until(day("2027-01-30"));
        assertThat(messages(contract)).containsExactly("2027-01-30 contract-expiring");

        stage.until(day("2027-03-01"));
        assertThat(messages(contract)).contains("2027-03-01 contract-reminder").hasSize(2);

        stage.until(day("2027-03-24"));
        assertThat(task(contract).getName()).startsWith("Appeler le client");

        stage.until(day("2027-04-01"));
        assertThat(tasks(contract)).isEmpty();
        assertThat(messages(contract)).contains("2027-04-01 contract-lapsed").hasSize(3);
        assertThat(read(contract).status()).isEqualTo(ContractStatus.LAPSED);
        assertThat(read(contract).last().outcome()).isEqualTo(TermOutcome.LAPSED);
        assertThat(running(contract)).isZero();
        assertThat(incidents()).isZero();
    }
}
