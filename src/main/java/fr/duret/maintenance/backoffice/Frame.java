package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.identity.StaffMember;
import fr.duret.maintenance.processes.Inbox;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame around every page of the office shows: who is signed in, and how much waits. An error page asks for it
 * by name.
 */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    /** Who is signed in. */
    public record User(
            String name, String role, boolean processAdmin, boolean dispatcher, boolean office, boolean makesQuotes) {}

    private final Inbox inbox;
    private final Clock clock;

    Frame(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @ModelAttribute("user")
    public User user() {
        return StaffMember.current()
                .map(member -> new User(
                        member.displayName(),
                        member.roles().stream()
                                .sorted()
                                .findFirst()
                                .map(Role::label)
                                .orElse(""),
                        member.is(Role.PROCESS_ADMIN),
                        member.is(Role.DISPATCHER),
                        member.is(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN),
                        member.makesQuotes()))
                .orElseGet(() -> new User("", "", false, false, false, false));
    }

    @ModelAttribute("openTasks")
    public long openTasks() {
        return inbox.countTasks();
    }

    @ModelAttribute("today")
    LocalDate today() {
        return Paris.today(clock);
    }

    /** Whether whoever looks at the page is the dispatcher. */
    static boolean isForTheDispatcher() {
        return StaffMember.current()
                .filter(member -> member.is(Role.DISPATCHER))
                .isPresent();
    }

    /** Who signs what is done on a page. */
    static String author() {
        return StaffMember.current().map(StaffMember::displayName).orElse("Bureau");
    }
}
