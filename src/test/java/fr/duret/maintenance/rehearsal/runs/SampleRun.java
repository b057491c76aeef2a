package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finished rehearsal on disk, as the command leaves it: a year of 300 invented contracts, drawn from a seed. */
public final class SampleRun {

    public static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String PROCESS = "\"process\":\"contract-lifecycle\"";

    private record Line(String at, String json) {}

    private final List<Line> lines = new ArrayList<>();
    private final Random chance = new Random(7);

    private SampleRun() {}

    /**
     * Writes the run below the data folder of an application.
     *
     * @param reminderBySms whether every contract gets one more SMS fifteen days before its end
     */
    public static UUID write(Path dataDirectory, String name, boolean reminderBySms) {
        UUID id = Ids.next();
        RunFolder folder = folder(dataDirectory, id);
        SampleRun sample = new SampleRun();
        sample.live(reminderBySms);
        try {
            copyModels(folder.models(), reminderBySms);
            sample.write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.open(ticket(id, name, RehearsalPeriod.ONE_YEAR, 7), RunState.FINISHED);
        return id;
    }

    static RunFolder folder(Path dataDirectory, UUID id) {
        return new RunFolder(dataDirectory.resolve("rehearsals").resolve(id.toString()), JSON);
    }

    static Ticket ticket(UUID id, String name, RehearsalPeriod period, long seed) {
        return new Ticket(
                id,
                name,
                period,
                FROM,
                seed,
                RehearsedBook.DEMO,
                List.of(),
                "Bastien Roux",
                Instant.parse("2026-11-25T08:30:00Z").plusSeconds(id.getMostSignificantBits() >>> 16 & 0xffff));
    }

    /** The texts of a log of that many lines. */
    static String log(int count) {
        StringBuilder log = new StringBuilder();
        for (int line = 0; line < count; line++) {
            log.append("{\"at\":\"")
                    .append(FROM.plusDays(line % 365))
                    .append("T09:00:00+01:00\",\"kind\":\"EMAIL\",\"template\":\"contract-expiring\",")
                    .append(PROCESS)
                    .append(",\"activity\":\"Task_SendExpiring\",\"contract\":\"CT-")
                    .append(line)
                    .append("\",\"customer\":\"C-")
                    .append(line)
                    .append("\"}\n");
        }
        return log.toString();
    }

    private void live(boolean reminderBySms) {
        for (int number = 1; number <= 300; number++) {
            // More contracts end in spring than in summer.
            LocalDate end = FROM.plusDays(20 + (int) Math.abs(chance.nextGaussian() * 80 + 130) % 340);
            contract("CT-%04d".formatted(number), "C-%04d".formatted(number), end, reminderBySms);
        }
        for (int number = 1; number <= 50; number++) {
            quote(number, workday(FROM.plusDays(7L * number)));
        }
    }

    private void quote(int number, LocalDate sent) {
        String who = ",\"customer\":\"C-%04d\",\"quote\":\"D-2027-%04d\"".formatted(number, number);
        event(sent, "11", "QUOTE_SENT", "\"by\":\"T-03\",\"place\":\"HOME\",\"amount\":1339.20" + who);
        if (number % 3 == 0) {
            event(sent.plusDays(9), "15", "QUOTE_REFUSED", "\"reason\":\"C’est trop cher\"" + who);
        } else {
            event(sent.plusDays(4), "15", "QUOTE_SIGNED", "\"place\":\"DISTANCE\",\"amount\":1339.20" + who);
            event(sent.plusDays(12), "9", "DEPOSIT_REQUESTED", "\"amount\":401.76" + who);
        }
    }

    private void contract(String contract, String customer, LocalDate end, boolean reminderBySms) {
        String who = ",\"contract\":\"" + contract + "\",\"customer\":\"" + customer + "\"";
        String channel = chance.nextInt(10) < 7 ? "EMAIL" : chance.nextBoolean() ? "SMS" : "LETTER";
        message(end.minusDays(60), channel, "contract-expiring", "Task_SendExpiring", who);
        boolean early = chance.nextInt(3) == 0;
        boolean lapses = !early && chance.nextInt(4) == 0;
        if (!early) {
            message(end.minusDays(30), channel, "contract-reminder", "Task_SendReminder", who);
            if (reminderBySms && number(contract) % 4 == 0) {
                message(end.minusDays(15), "SMS", "contract-reminder", "Task_SendSmsReminder", who);
            }
            LocalDate call = workday(end.minusDays(7));
            event(call, "9", "TASK_CREATED", PROCESS + ",\"task\":\"Task_CallCustomer\"" + who);
            event(call, "10", "TASK_COMPLETED", PROCESS + ",\"task\":\"Task_CallCustomer\",\"by\":\"clothilde\"" + who);
        }
        if (lapses) {
            event(end.plusDays(1), "9", "CONTRACT_LAPSED", "\"endsOn\":\"" + end + "\",\"plan\":\"OR\"" + who);
            message(end.plusDays(1), channel, "contract-lapsed", "Task_SendLapsed", who);
        } else {
            LocalDate day = early ? end.minusDays(40) : workday(end.minusDays(7));
            event(day, "11", "CONTRACT_RENEWED", "\"endsOn\":\"" + end + "\",\"plan\":\"OR\"" + who);
            message(day, channel, "contract-renewed", "Task_SendRenewed", who);
        }
    }

    private static int number(String contract) {
        return Integer.parseInt(contract.substring(3));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private void message(LocalDate day, String kind, String template, String activity, String who) {
        String segments = "SMS".equals(kind) ? ",\"segments\":2" : "";
        event(
                day,
                "9",
                kind,
                "\"template\":\"" + template + "\"," + PROCESS + ",\"activity\":\"" + activity + "\"" + who + segments);
    }

    private void event(LocalDate day, String hour, String kind, String more) {
        if (day.isBefore(FROM) || !day.isBefore(FROM.plusYears(1))) {
            return;
        }
        String at = day + "T" + (hour.length() == 1 ? "0" : "") + hour + ":00:00+01:00";
        lines.add(new Line(at, "{\"at\":\"" + at + "\",\"kind\":\"" + kind + "\"," + more + "}"));
    }

    private void write(RunFolder folder) throws IOException {
        Files.createDirectories(folder.out());
        lines.sort(Comparator.comparing(Line::at));
        Files.write(folder.events(), lines.stream().map(Line::json).toList());
        progress(folder, "finished", FROM.plusYears(1), lines.size(), 1, null);
    }

    static void progress(
            RunFolder folder, String state, LocalDate at, long events, double done, @Nullable String message)
            throws IOException {
        Files.createDirectories(folder.out());
        Path unfinished = folder.out().resolve("progress.json.part");
        Files.writeString(
                unfinished,
                "{\"state\":\"" + state + "\",\"at\":\"" + at + "T09:00:00+01:00\",\"from\":\"" + FROM + "\",\"to\":\""
                        + FROM.plusYears(1) + "\",\"events\":" + events + ",\"done\":" + done
                        + (message == null ? "" : ",\"message\":\"" + message + "\"") + "}");
        Files.move(
                unfinished,
                folder.out().resolve("progress.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyModels(Path folder, boolean reminderBySms) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith("n")).toList()) {
                Files.copy(model, folder.resolve(model.getFileName()));
            }
        }
        Path edited = Path.of("src", "test", "resources", "models", "sms-j15", "contract-lifecycle.bpmn");
        if (reminderBySms && Files.exists(edited)) {
            Files.copy(edited, folder.resolve("contract-lifecycle.bpmn"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
