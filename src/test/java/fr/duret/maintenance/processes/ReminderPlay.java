package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contract without tacit renewal: announced, reminded, called; and what late and odd days do to that. */
abstract class ReminderPlay extends ContractPlay {

    @Test
    void announcesRemindsCallsAndLetsLapseWhatNobodyRenews() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        assertThat(messages(contract)).isEmpty();

        stage.until(day("2027-01-30"));
        assertThat(messages(contract)).containsExactly("2027-01-30 contract-expiring");
        stage.until(day("2027-03-01"));
        assertThat(messages(contract)).hasSize(2).contains("2027-03-01 contract-reminder");
        stage.until(day("2027-03-24"));
        assertThat(task(contract).getName())
                .isEqualTo("Appeler le client – " + read(contract).reference());

        stage.until(day("2027-03-31"), LocalTime.of(23, 59));
        assertThat(read(contract).status()).isEqualTo(ContractStatus.ACTIVE);
        stage.until(day("2027-04-01"));
        assertThat(tasks(contract)).isEmpty();
        assertThat(messages(contract)).hasSize(3).contains("2027-04-01 contract-lapsed");
        assertThat(read(contract).status()).isEqualTo(ContractStatus.LAPSED);
        assertThat(read(contract).last().outcome()).isEqualTo(TermOutcome.LAPSED);
        assertThat(running(contract)).isZero();
    }

    @Test
    void sendsMailsAtNineOClockInParisWhateverDaylightSavingDoes() {
        UUID inSummerTime = book.aContract().endingOn(day("2027-05-27")).register();
        UUID inWinterTime = book.aContract().endingOn(day("2027-12-30")).register();

        stage.until(day("2027-03-28"), LocalTime.of(8, 59));
        assertThat(messages(inSummerTime)).isEmpty();
        stage.until(day("2027-03-28"), LocalTime.of(9, 0));
        assertThat(messages(inSummerTime)).containsExactly("2027-03-28 contract-expiring");
        stage.until(day("2027-10-31"), LocalTime.of(8, 59));
        assertThat(messages(inWinterTime)).isEmpty();
        stage.until(day("2027-10-31"), LocalTime.of(9, 0));
        assertThat(messages(inWinterTime)).containsExactly("2027-10-31 contract-expiring");
        assertThat(outbox.ofContract(inWinterTime))
                .extracting(OutboxEntry::leaveAt)
                .containsExactly(Paris.opening(day("2027-10-31")));
    }

    @Test
    void callsOnTheNextWorkingDayWhenTheDayIsAHoliday() {
        UUID contract = book.aContract().endingOn(day("2027-07-21")).register();

        stage.until(day("2027-07-14"));
        assertThat(tasks(contract)).as("no calls on 14 July").isEmpty();
        stage.until(day("2027-07-15"));
        assertThat(tasks(contract)).hasSize(1);
    }

    @Test
    void givesAContractImportedLateOnlyWhatStillMakesSense() {
        UUID twentyDays = book.aContract().endingOn(day("2026-12-21")).register();
        UUID fortyDays = book.aContract().endingOn(day("2027-01-10")).register();
        UUID threeDays = book.aContract().endingOn(day("2026-12-04")).register();

        stage.letWork();
        assertThat(tasks(threeDays)).as("the call is worth making at once").hasSize(1);
        stage.until(day("2026-12-11"));
        assertThat(messages(fortyDays)).containsExactly("2026-12-11 contract-reminder");
        stage.until(day("2026-12-14"));
        assertThat(messages(twentyDays)).isEmpty();
        assertThat(tasks(twentyDays)).hasSize(1);
        stage.until(day("2026-12-22"));
        assertThat(messages(twentyDays)).containsExactly("2026-12-22 contract-lapsed");
    }

    @Test
    void doesWithoutACallWhereNoWorkingDayIsLeft() {
        stage.clearAt(day("2026-12-26").atTime(10, 0).atZone(Paris.ZONE).toInstant());
        UUID contract = book.aContract().endingOn(day("2026-12-27")).register();

        stage.until(day("2026-12-27"));
        assertThat(tasks(contract)).as("a Sunday after a Saturday").isEmpty();
        stage.until(day("2026-12-28"));
        assertThat(messages(contract)).containsExactly("2026-12-28 contract-lapsed");
    }

    @Test
    void sendsTheMailOfTheDayOfTheImport() {
        UUID contract = book.aContract().endingOn(day("2027-01-30")).register();

        stage.letWork();
        assertThat(messages(contract)).containsExactly("2026-12-01 contract-expiring");
    }

    @Test
    void givesNothingToAContractThatEndedInThePast() {
        UUID contract = book.aContract().endingOn(day("2026-11-30")).register();

        stage.until(day("2027-02-01"));
        assertThat(read(contract).status()).isEqualTo(ContractStatus.LAPSED);
        assertThat(messages(contract)).isEmpty();
        assertThat(running(contract)).isZero();
    }

    @Test
    void countsTheTermsOfTheTwentyNinthOfFebruary() {
        UUID contract = book.aContract()
                .from(day("2027-03-01"))
                .endingOn(day("2028-02-29"))
                .from(day("2027-03-01"))
                .register();

        stage.until(day("2028-02-22"));
        answer(contract, Map.of("answer", "renewed"));
        assertThat(read(contract).last().startsOn()).isEqualTo(day("2028-03-01"));
        assertThat(read(contract).last().endsOn()).isEqualTo(day("2029-02-28"));
    }

    @Test
    void readsTheDelaysOfEachPlanFromTheDecisionTable() {
        for (Plan plan : Plan.values()) {
            UUID contract =
                    book.aContract().plan(plan).endingOn(day("2027-02-28")).register();
            stage.letWork();
            assertThat(runtime.getVariable(
                            runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(contract.toString())
                                    .singleResult()
                                    .getId(),
                            "announceDays"))
                    .as(plan.label())
                    .isEqualTo(60);
        }
    }
}
