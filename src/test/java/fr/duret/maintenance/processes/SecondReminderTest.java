package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.processes.models.Models;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « One more SMS at J-15 for Or contracts », drawn in the model and deployed beside the running version; no Java. */
class SecondReminderTest extends ContractPlay {

    private static final String FILE = "contract-lifecycle.bpmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Models models;

    @Autowired
    private Renewals renewals;

    @BeforeEach
    void deployTheDrawing() throws IOException {
        deploy(Files.readString(Path.of("src/test/resources/models/sms-j15", FILE)));
    }

    @AfterEach
    void putBackTheDeliveredModel() {
        deploy(models.current().stream()
                .filter(file -> file.name().equals(FILE))
                .findFirst()
                .orElseThrow()
                .text());
    }

    private void deploy(String text) {
        repository.createDeployment().name("J-15").addString(FILE, text).deploy();
    }

    private List<OutboxEntry> texts(UUID contract) {
        return outbox.ofContract(contract).stream()
                .filter(message -> message.channel() == Channel.SMS)
                .toList();
    }

    private UUID contract(Plan plan) {
        return book.aContract().plan(plan).endingOn(day("2027-03-31")).register();
    }

    @Test
    void sendsTheSecondReminderBySmsToOrContractsOnly() {
        UUID or = contract(Plan.OR);
        List<UUID> others = List.of(contract(Plan.ARGENT), contract(Plan.BRONZE));

        stage.until(day("2027-03-16"), LocalTime.of(8, 59));
        assertThat(texts(or)).isEmpty();
        assertThat(messages(or)).hasSize(2);
        stage.until(day("2027-03-16"), LocalTime.of(9, 0));
        assertThat(texts(or)).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("contract-reminder");
            assertThat(message.leaveAt()).isEqualTo(Paris.opening(day("2027-03-16")));
            assertThat(outbox.message(message.id()).origin())
                    .isEqualTo(new Posting.Origin("contract-lifecycle", "Task_SendSmsReminder"));
        });

        stage.until(day("2027-03-24"));
        assertThat(tasks(or)).as("the call still follows").hasSize(1);
        stage.until(day("2027-04-01"));
        assertThat(texts(or)).hasSize(1);
        assertThat(messages(or))
                .contains(
                        "2027-01-30 contract-expiring",
                        "2027-03-01 contract-reminder",
                        "2027-03-16 contract-reminder",
                        "2027-04-01 contract-lapsed")
                .hasSize(4);
        assertThat(others).allSatisfy(contract -> {
            assertThat(texts(contract)).isEmpty();
            assertThat(messages(contract)).hasSize(3);
        });
    }

    @Test
    void sendsNothingToWhomHasRenewedOrRenewsTacitly() {
        UUID renewed = contract(Plan.OR);
        UUID tacit = book.aContract()
                .plan(Plan.OR)
                .tacit(1)
                .endingOn(day("2027-03-31"))
                .register();
        stage.until(day("2027-03-10"));
        renewals.renew(read(renewed).last().id(), RenewalOrigin.LINK, "Client", null);
        stage.until(day("2027-04-02"));
        assertThat(texts(renewed)).isEmpty();
        assertThat(texts(tacit)).isEmpty();
    }

    @Test
    void passesOverWhomNoSmsReachesAndSaysSoInTheHistory() {
        UUID contract = book.aContract()
                .plan(Plan.OR)
                .withoutMobile()
                .endingOn(day("2027-03-31"))
                .register();
        stage.until(day("2027-03-16"));
        assertThat(texts(contract)).isEmpty();
        assertThat(messages(contract)).hasSize(2);
        assertThat(incidents()).isZero();
        assertThat(book.history(contract))
                .filteredOn(line -> line.what().equals("Message non envoyé"))
                .extracting(HistoryLine::note)
                .containsExactly(French.typeset("Rappel avec lien de renouvellement : pas de numéro de mobile"));
        stage.until(day("2027-03-24"));
        assertThat(tasks(contract)).as("the process goes on").hasSize(1);
    }

    @Test
    void givesAContractImportedLateTheSmsOnlyIfItIsStillAhead() {
        UUID twentyDays =
                book.aContract().plan(Plan.OR).endingOn(day("2026-12-21")).register();
        UUID tenDays =
                book.aContract().plan(Plan.OR).endingOn(day("2026-12-11")).register();
        stage.until(day("2026-12-06"));
        assertThat(texts(twentyDays)).hasSize(1);
        assertThat(texts(tenDays)).isEmpty();
        stage.until(day("2026-12-22"));
        assertThat(texts(twentyDays)).hasSize(1);
        assertThat(texts(tenDays)).isEmpty();
    }
}
