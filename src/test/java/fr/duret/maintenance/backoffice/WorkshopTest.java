package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.identity.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;

/** A process admin adds a reminder by SMS at J-15 for Or contracts, and takes it back, on the pages alone. */
class WorkshopTest extends WorkshopPlay {

    @Test
    void deploysADrawnChangeAndLetsRunningContractsFollow() {
        UUID gold = book.aContract().plan(Plan.OR).endingOn(day("2027-03-31")).register();
        UUID goldWithoutMobile =
                book.aContract().plan(Plan.OR).endingOn(day("2027-03-31")).register();
        database.update(
                "UPDATE customer SET mobile = NULL WHERE id = (SELECT customer_id FROM contract WHERE id = ?)",
                goldWithoutMobile);
        UUID silver =
                book.aContract().plan(Plan.ARGENT).endingOn(day("2027-03-31")).register();
        int before = newest(KEY);

        String proposal = admin.send(Map.of(FILE, WITH_SMS));
        assertThat(admin.read(proposal))
                .contains("Aucune remarque", "Ajouté Rappeler par SMS étape automatique", "Ajouté J-15, 9 h")
                .contains("3 instances en cours restent sur la version " + before);
        assertThat(newest(KEY)).isEqualTo(before);
        String deployment = admin.deploy(proposal, "Un SMS de plus à J-15 pour les contrats Or");
        assertThat(newest(KEY)).isEqualTo(before + 1);
        assertThat(version(gold)).isEqualTo(before);
        assertThat(admin.read(deployment))
                .contains("3 instances de « Vie d’un contrat jusqu’à son échéance » suivent encore");
        assertThat(admin.read("/processus"))
                .contains("Test Processus", "Faire suivre…", "Vérifier l’action corrective", "Un SMS de plus à J-15");

        assertThat(admin.read("/processus/passages/nouveau?key=" + KEY + "&from=" + before + "&to=" + (before + 1)))
                .contains("Rappeler par SMS 3 0", "J-60, 9 h 3 existe");
        String trial = admin.move(KEY, before, before + 1, true);
        assertThat(admin.read(trial)).contains("En cours : 0 sur 3");
        runner.work(100);
        assertThat(admin.read(trial)).contains("3 peuvent suivre, 0 non", "aucune instance n’a changé de version");
        assertThat(version(gold)).isEqualTo(before);

        String run = admin.move(KEY, before, before + 1, false);
        runner.work(100);
        assertThat(admin.read(run)).contains("3 sont passées, 0 est restée");
        assertThat(version(gold)).isEqualTo(before + 1);

        stage.until(day("2027-03-17"));
        assertThat(messages(gold))
                .containsExactly(
                        "2027-01-30 EMAIL contract-expiring",
                        "2027-03-01 EMAIL contract-reminder",
                        "2027-03-16 SMS contract-reminder");
        assertThat(messages(goldWithoutMobile)).hasSize(2).noneMatch(message -> message.contains("SMS"));
        assertThat(messages(silver)).hasSize(2).noneMatch(message -> message.contains("SMS"));

        String back = admin.post(deployment + "/annuler", Map.of("bringBack", "true"));
        runner.work(100);
        assertThat(admin.read(back)).contains("3 sont passées, 0 est restée");
        assertThat(version(gold)).isEqualTo(before + 2);
        stage.until(day("2027-04-01"));
        assertThat(book.read(gold).last().outcome()).isEqualTo(TermOutcome.LAPSED);
        nothingIsStuck();
        assertThat(admin.read("/processus")).contains("Annule : Un SMS de plus à J-15", "annulée");
    }

    @Test
    void givesTheNewStepToWhomeverStillComesToIt() {
        UUID waitsForReminder =
                book.aContract().plan(Plan.OR).endingOn(day("2027-01-20")).register();
        UUID waitsForCall =
                book.aContract().plan(Plan.OR).endingOn(day("2026-12-29")).register();
        int before = newest(KEY);
        String deployment = admin.deploy(admin.send(Map.of(FILE, WITH_SMS)), "SMS");

        assertThat(admin.read("/processus/passages/nouveau?key=" + KEY + "&from=" + before + "&to=" + (before + 1)))
                .contains("Rappeler par SMS 1 1");
        admin.move(KEY, before, before + 1, false);
        runner.work(100);
        stage.until(day("2027-01-06"));
        assertThat(messages(waitsForReminder)).contains("2027-01-05 SMS contract-reminder");
        assertThat(messages(waitsForCall)).noneMatch(message -> message.contains("SMS"));
        assertThat(admin.read(deployment)).contains("Ramener aussi");
    }

    @Test
    void leavesWhoWaitsAtAVanishedStepWhereItIsAndSaysWhy() {
        int before = newest(KEY);
        String deployment = admin.deploy(admin.send(Map.of(FILE, WITH_SMS)), "SMS");
        UUID atTheSms =
                book.aContract().plan(Plan.OR).endingOn(day("2026-12-20")).register();
        UUID atTheCall =
                book.aContract().plan(Plan.ARGENT).endingOn(day("2026-12-20")).register();

        String run = admin.post(deployment + "/annuler", Map.of("bringBack", "true"));
        runner.work(100);
        assertThat(admin.read(run))
                .contains("1 est passée, 1 est restée")
                .contains("Elle attend à « J-15, 9 h », que la version " + (before + 2) + " n’a pas.");
        assertThat(version(atTheSms)).isEqualTo(before + 1);
        assertThat(version(atTheCall)).isEqualTo(before + 2);
        stage.until(day("2026-12-06"));
        assertThat(messages(atTheSms)).contains("2026-12-05 SMS contract-reminder");
        nothingIsStuck();
    }

    @Test
    void stopsAndResumesAndCountsNobodyTwice() {
        for (int i = 0; i < 5; i++) {
            book.aContract().endingOn(day("2027-03-31")).register();
        }
        int before = newest(KEY);
        admin.deploy(admin.send(Map.of(FILE, WITH_SMS)), "SMS");
        String run = admin.move(KEY, before, before + 1, false);
        assertThat(runner.work(2)).isEqualTo(2);
        admin.post(run + "/arreter", Map.of());
        assertThat(runner.work(100)).isZero();
        assertThat(admin.read(run)).contains("Arrêté : 2 sur 5");
        assertThat(admin.read("/processus")).contains("Un passage est arrêté");

        assertThat(admin.post(run + "/reprendre", Map.of())).isEqualTo(run);
        assertThat(runner.work(100)).isEqualTo(3);
        assertThat(admin.read(run)).contains("5 sont passées");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .list())
                .allMatch(instance -> instance.getProcessDefinitionId().startsWith(KEY + ":" + (before + 1)));
    }

    @Test
    void movesAnInstanceWhollyOrNotAtAllWhenItsTransactionBreaks() {
        UUID contract = book.aContract().endingOn(day("2027-03-31")).register();
        int before = newest(KEY);
        admin.deploy(admin.send(Map.of(FILE, WITH_SMS)), "SMS");
        String run = admin.move(KEY, before, before + 1, false);
        database.execute("""
                CREATE FUNCTION break_connection() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
                CREATE TRIGGER break_connection BEFORE UPDATE ON model_migration_instance
                FOR EACH ROW WHEN (NEW.state = 'MOVED') EXECUTE FUNCTION break_connection()
                """);
        try {
            assertThatThrownBy(() -> runner.work(100)).isInstanceOf(JpaSystemException.class);
        } finally {
            database.execute(
                    "DROP TRIGGER break_connection ON model_migration_instance; DROP FUNCTION break_connection");
        }
        assertThat(version(contract)).isEqualTo(before);
        assertThat(admin.read(run)).contains("En cours : 0 sur 1");

        runner.work(100);
        assertThat(version(contract)).isEqualTo(before + 1);
        assertThat(admin.read(run)).contains("1 est passée, 0 est restée");
    }

    @Test
    void refusesTheSecondOfTwoAdminsWhoDrewOnTheSameVersion() {
        Workshop colleague = new Workshop(port, Role.PROCESS_ADMIN);
        int before = newest(KEY);
        String first = admin.send(Map.of(FILE, WITH_SMS));
        String second = colleague.send(Map.of(FILE, WITH_SMS.replace("Rappeler par SMS", "Relancer par SMS")));
        admin.deploy(first, "SMS");

        assertThat(colleague.deploy(second, "SMS aussi")).isEqualTo(second);
        assertThat(colleague.read(second)).contains("Une autre version a été mise en service entre-temps");
        assertThat(newest(KEY)).isEqualTo(before + 1);
    }

    @Test
    void makesNoNewVersionOfWhatAlreadyRuns() {
        int before = newest(KEY);
        String proposal = admin.send(Map.of(FILE, RUNNING));
        assertThat(admin.read(proposal)).contains("Identique à la version en service : aucune nouvelle version");
        assertThat(admin.deploy(proposal, "pour rien")).isEqualTo(proposal);
        assertThat(newest(KEY)).isEqualTo(before);
    }

    @Test
    void opensToProcessAdminsOnly() {
        assertThat(new Workshop(port, Role.MANAGER).get("/processus").statusCode())
                .isEqualTo(403);
        assertThat(new Workshop(port, Role.DISPATCHER).get("/processus").statusCode())
                .isEqualTo(403);
    }
}
