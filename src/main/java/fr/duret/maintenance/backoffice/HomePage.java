package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.WeekOfDeadlines;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxFilter;
import fr.duret.maintenance.notifications.SmsBudgetNotices;
import fr.duret.maintenance.processes.Inbox;
import fr.duret.maintenance.processes.OpenTask;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** « Aujourd’hui »: calls to make, what is to be decided, deadlines ahead, what is late or stuck, what was written. */
@Controller
class HomePage {

    private static final int WEEKS = 12;
    private static final int CALLS = 8;
    private static final int DECISIONS = 12;
    private static final int LATE = 8;
    private static final int MESSAGES = 8;

    private final Inbox inbox;
    private final TaskLines lines;
    private final ContractList contracts;
    private final Outbox outbox;
    private final VisitBook visits;
    private final SmsBudgetNotices notices;
    private final Clock clock;

    HomePage(
            Inbox inbox,
            TaskLines lines,
            ContractList contracts,
            Outbox outbox,
            VisitBook visits,
            SmsBudgetNotices notices,
            Clock clock) {
        this.inbox = inbox;
        this.lines = lines;
        this.contracts = contracts;
        this.outbox = outbox;
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
    }

    /** Somebody has read that the budget for text messages runs out: it is not said again this month. */
    @PostMapping("/aujourdhui/budget-sms")
    String takeNoteOfTheSmsBudget() {
        notices.takeNote(Frame.author());
        return "redirect:/aujourdhui";
    }

    @GetMapping("/aujourdhui")
    String home(Model model) {
        LocalDate today = Paris.today(clock);
        List<OpenTask> tasks = inbox.openTasks();
        List<Home.Call> calls = lines.calls(tasks, today);
        List<WeekOfDeadlines> weeks = contracts.weeks(today, WEEKS);
        model.addAttribute(
                "home",
                new Home(
                        calls.subList(0, Math.min(CALLS, calls.size())),
                        TaskLines.countCalls(tasks),
                        calls.stream().filter(call -> call.daysLate() > 0).count(),
                        contracts.endingBetween(today, today.plusDays(30)),
                        contracts.renewedBetween(today, today.plusDays(30)),
                        outbox.countCreatedSince(Paris.startOf(today)),
                        outbox.count(MessageState.FAILED) + outbox.count(MessageState.EXPIRED),
                        outbox.count(MessageState.TO_POST),
                        weeks.stream().map(Home.Week::of).toList(),
                        Math.max(
                                1,
                                weeks.stream()
                                        .mapToInt(week -> week.asked() + week.tacit())
                                        .max()
                                        .orElse(1)),
                        lines.decisions(tasks, today, DECISIONS),
                        lines.late(tasks, visits.late(), visits.beyond(), today, LATE),
                        lines.incidents(inbox.incidents()),
                        outbox.list(OutboxFilter.newest(MESSAGES)).entries().stream()
                                .map(MessageLine::of)
                                .toList()));
        return "backoffice/home";
    }
}
