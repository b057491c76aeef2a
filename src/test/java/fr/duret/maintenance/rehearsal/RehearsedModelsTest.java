package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edited models in a rehearsal of a small company, of which there are customers and contracts only. */
class RehearsedModelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] PLANS = {"Or", "Argent", "Bronze"};
    private static final int CONTRACTS = 12;

    @TempDir
    Path folder;

    private Path customers;
    private Path contracts;

    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder people =
                new StringBuilder("Référence;Type;Civilité;Nom;Prénom;Raison sociale;SIREN;E-mail;Téléphone;"
                        + "Mobile;Canal préféré;Adresse;Complément;Code postal;Commune\r\n");
        StringBuilder agreements = new StringBuilder("Référence;Client;Site;Formule;Signé le;Début;Fin;"
                + "Reconduction tacite;Préavis (mois);Visites par an;Prix annuel HT;TVA\r\n");
        for (int i = 0; i < CONTRACTS; i++) {
            people.append(
                    "K-%02d;particulier;Mme;Burnet;Odette;;;k%02d@courriel.example;;06 39 98 12 %02d;e-mail;%d rue des Tilleuls;;74000;Annecy\r\n"
                            .formatted(i, i, i, i + 1));
            agreements.append("KT-%02d;K-%02d;;%s;{J-400};{J+%d-12M};{J+%d};non;0;2;300,00;10\r\n"
                    .formatted(i, i, PLANS[i % 3], 41 + 3 * i, 40 + 3 * i));
        }
        customers = Files.writeString(folder.resolve("clients.csv"), people, StandardCharsets.UTF_8);
        contracts = Files.writeString(folder.resolve("contrats.csv"), agreements, StandardCharsets.UTF_8);
    }

    /** Nobody answers before the call, so that everybody gets every message. */
    private ChildProcess rehearse(Path out, String... more) {
        String[] arguments = {
            "--rehearse=P3M",
            "--from=2026-12-01",
            "--customers=" + customers,
            "--contracts=" + contracts,
            "--duret.rehearsal.habits.renews-on-announce=0",
            "--duret.rehearsal.habits.renews-on-reminder=0",
            "--duret.rehearsal.habits.declines-by-phone=0",
            "--duret.rehearsal.habits.terminates=0",
        };
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return ChildProcess.start(out, all.toArray(String[]::new));
    }

    @Test
    void oneMoreSmsForOrContractsDiffersInExactlyThoseSms() throws IOException {
        Path before = folder.resolve("before");
        ChildProcess first = rehearse(before);
        assertThat(first.exitCode()).as(first.console()).isZero();
        Path after = folder.resolve("after");
        ChildProcess second = rehearse(after, "--processes=src/test/resources/models/sms-j15", "--compare=" + before);
        assertThat(second.exitCode()).as(second.console()).isZero();

        RunComparison comparison = RunComparison.of(before, after);
        assertThat(comparison.isComparable()).isTrue();
        assertThat(comparison.onlyBefore()).isEmpty();
        assertThat(comparison.onlyAfter())
                .hasSize(CONTRACTS / 3)
                .allMatch(event -> "SMS".equals(event.path("kind").asText()))
                .allMatch(event -> event.path("at").asText().substring(11, 16).equals("09:00"));
        assertThat(comparison.onlyAfter().stream()
                        .map(event -> event.path("contract").asText()))
                .containsExactly("KT-00", "KT-03", "KT-06", "KT-09");

        List<String> others = Files.readAllLines(after.resolve("events.ndjson")).stream()
                .filter(line -> comparison.onlyAfter().stream().noneMatch(sms -> isThat(sms, line)))
                .toList();
        assertThat(others).isEqualTo(Files.readAllLines(before.resolve("events.ndjson")));
        assertThat(Files.readString(after.resolve("comparison.md")))
                .contains("4\u00a0SMS de plus, rien d’autre ne change.");
        assertThat(second.console()).contains("rien d’autre ne change");
    }

    private static boolean isThat(JsonNode event, String line) {
        try {
            return JSON.readTree(line).equals(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStepThatAlwaysFailsIsAnIncident() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        String lifecycle = Files.readString(Path.of("processes", "contract-lifecycle.bpmn"));
        String reminder = "contract-reminder</camunda:inputParameter><camunda:inputParameter name=\"about\">";
        assertThat(lifecycle).contains(reminder + "${termId}");
        Files.writeString(
                models.resolve("contract-lifecycle.bpmn"),
                lifecycle.replace(reminder + "${termId}", reminder + "${plan}"));
        Path out = folder.resolve("stuck");
        ChildProcess run = rehearse(out, "--processes=" + models);

        assertThat(run.exitCode()).as(run.console()).isEqualTo(RehearsalCommand.FAILED);
        List<String> incidents = Files.readAllLines(out.resolve("events.ndjson")).stream()
                .filter(line -> line.contains("\"INCIDENT\""))
                .toList();
        assertThat(incidents).isNotEmpty();
        JsonNode incident = JSON.readTree(incidents.get(0));
        assertThat(incident.path("activity").asText()).isEqualTo("Task_SendReminder");
        assertThat(incident.path("contract").asText()).startsWith("KT-");
        assertThat(incident.path("message").asText()).contains("UUID");
        assertThat(JSON.readTree(out.resolve("progress.json").toFile())
                        .path("state")
                        .asText())
                .isEqualTo("failed");
        assertThat(run.console()).contains("Task_SendReminder");
        assertThat(Files.readString(out.resolve("summary.md"))).contains("Étapes en panne");
    }
}
