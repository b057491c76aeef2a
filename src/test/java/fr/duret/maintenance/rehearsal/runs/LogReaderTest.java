package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {

    private static final String GOOD =
            "{\"at\":\"2027-01-14T09:00:00+01:00\",\"kind\":\"SMS\",\"contract\":\"CT-1\",\"segments\":2}";

    @TempDir
    Path folder;

    @Test
    void handsOverEveryLineInItsOrder() throws IOException {
        List<LoggedEvent> events = new ArrayList<>();

        assertThat(log(SampleRun.log(20_000)).read(events::add)).isZero();

        assertThat(events).hasSize(20_000);
        assertThat(events.get(0).contract()).isEqualTo("CT-0");
        assertThat(events.get(19_999).contract()).isEqualTo("CT-19999");
        assertThat(events.get(31).day()).isEqualTo("2027-01-01");
        assertThat(events.get(31).place()).isEqualTo("Task_SendExpiring");
    }

    @Test
    void countsLinesThatCannotBeReadAndGoesOn() throws IOException {
        List<LoggedEvent> events = new ArrayList<>();
        String hostile = String.join(
                "\n",
                GOOD,
                "this is no JSON",
                "{\"at\":\"yesterday\",\"kind\":\"SMS\"}",
                "{\"kind\":\"SMS\"}",
                "null",
                "[]",
                "{\"at\":\"2027-01-14T09:00:00+01:00\",\"kind\":\"" + "X".repeat(1_000_000) + "\"}",
                "\u0000\u0001\uFFFD",
                "",
                GOOD,
                "");

        assertThat(log(hostile).read(events::add)).isEqualTo(7);
        assertThat(events).extracting(LoggedEvent::contract).containsExactly("CT-1", "CT-1");
    }

    @Test
    void waitsForTheRestOfALineThatIsBeingWritten() throws IOException {
        List<LoggedEvent> events = new ArrayList<>();

        assertThat(log(GOOD + "\n" + GOOD.substring(0, 40)).read(events::add)).isZero();
        assertThat(events).hasSize(1);
    }

    @Test
    void knowsNothingWhereNothingWasWritten() {
        assertThat(new LogReader(folder.resolve("events.ndjson"), SampleRun.JSON).read(event -> {}))
                .isZero();
    }

    @Test
    void takesKindsAndKeysThatItDoesNotKnow() throws IOException {
        List<LoggedEvent> events = new ArrayList<>();

        log("{\"at\":\"2027-01-14T09:00:00+01:00\",\"kind\":\"VISIT_PLANNED\",\"technician\":\"T-01\"}\n")
                .read(events::add);

        assertThat(events).extracting(LoggedEvent::kind).containsExactly("VISIT_PLANNED");
    }

    private LogReader log(String text) throws IOException {
        return new LogReader(Files.writeString(folder.resolve("events.ndjson"), text), SampleRun.JSON);
    }
}
