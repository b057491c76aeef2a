package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentDesk;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.CustomerRequests;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.appointments.SlotChoice;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.technicians.Crew;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The stage on which customers choose, change and keep appointments. It is 1 December 2026, a Tuesday. */
@IntegrationTest
abstract class AppointmentPlay {

    @Autowired
    Stage stage;

    @Autowired
    Book contracts;

    @Autowired
    Worksite site;

    @Autowired
    SlotSearch search;

    @Autowired
    Booking booking;

    @Autowired
    AppointmentBook book;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    CustomerRequests requests;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FieldWork work;

    @Autowired
    InterventionBook interventions;

    @Autowired
    Crew crew;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    UUID contract = new UUID(0, 0);
    UUID technician = new UUID(0, 0);
    UUID visit = new UUID(0, 0);

    @BeforeEach
    void oneVisitForOneTechnician() {
        stage.clear();
        technician = site.technician();
        contract = contracts
                .aContract()
                .from(day("2026-09-01"))
                .to(day("2027-08-31"))
                .register();
        visit = open(InterventionKind.YEARLY_SERVICE, contract);
        stage.letWork();
    }

    /** Work of another kind, for the same customer. */
    void somethingElse() {
        visit = open(InterventionKind.OTHER, null);
        stage.letWork();
    }

    UUID open(InterventionKind kind, @Nullable UUID under) {
        ContractView signed = contracts.read(contract);
        return dispatch.open(
                new InterventionDraft(
                        kind,
                        "Contrôle du tableau",
                        signed.customer().id(),
                        signed.site().id(),
                        null,
                        under),
                "Clothilde");
    }

    @AfterEach
    void nothingIsStuck() {
        note();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    abstract void note();

    /** The first slot of the technician's from that day on. */
    Offer slot(LocalDate day) {
        return search.offers(visit, day, technician).slots().get(0);
    }

    AppointmentView book(Offer offer) {
        AppointmentView held = booking.hold(visit, new SlotChoice(offer.technicianId(), offer.startsAt()));
        AppointmentView booked = booking.book(held.id());
        stage.letWork();
        return booked;
    }

    void answer(String answer) {
        tasks.complete(task("Task_Validate").getId(), Map.of("appointmentAnswer", answer));
        stage.letWork();
    }

    Task task(String id) {
        return tasks.createTaskQuery().taskDefinitionKey(id).singleResult();
    }

    AppointmentView appointment() {
        return book.ofIntervention(visit).orElseThrow();
    }

    InterventionView intervention() {
        return interventions.intervention(visit);
    }

    Change change() {
        return new Change(visit, technician, "Malo", intervention().version());
    }

    /** What was written to the customer, the first message first. */
    List<String> messages() {
        return written().stream().map(OutboxEntry::template).toList();
    }

    /** What the last of them says, with ordinary spaces. */
    String lastText() {
        List<OutboxEntry> all = written();
        return outbox.message(all.get(all.size() - 1).id()).text().replaceAll("[\\h\\s]+", " ");
    }

    /** What those messages say, with ordinary spaces. */
    List<String> texts(String template) {
        return written().stream()
                .filter(entry -> entry.template().equals(template))
                .map(entry -> plain(outbox.message(entry.id()).text()))
                .toList();
    }

    static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }

    private List<OutboxEntry> written() {
        List<OutboxEntry> all = new ArrayList<>(outbox.ofCustomer(intervention().customerId()));
        Collections.reverse(all);
        all.sort(Comparator.comparing(OutboxEntry::createdAt));
        return all;
    }

    long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** The day before that slot, at an hour. */
    void eve(Offer offer, LocalTime hour) {
        stage.until(Paris.dateOf(offer.startsAt()).minusDays(1), hour);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
