package fr.duret.maintenance.demo;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.identity.DemoAccounts;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the demo company: who one can sign in as, and what a customer sees. */
@Controller
@Profile("demo")
class LandingPage {

    private static final Pattern RENEWAL_LINK = Pattern.compile("https?://\\S+/renouvellement/[\\w-]+");

    private static final int MOST = 50;
    private static final Duration LINK_LIFE = Duration.ofDays(60);

    private final DemoAccounts accounts;
    private final Outbox outbox;
    private final InterventionList interventions;
    private final CustomerRegister customers;
    private final SignedLinks links;
    private final Clock clock;

    LandingPage(
            DemoAccounts accounts,
            Outbox outbox,
            InterventionList interventions,
            CustomerRegister customers,
            SignedLinks links,
            Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.interventions = interventions;
        this.customers = customers;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/")
    String welcome(Model model) {
        model.addAttribute("accounts", accounts.people());
        model.addAttribute("renewalUrl", newestRenewalLink().orElse(null));
        model.addAttribute("bookingUrl", bookingLink().orElse(null));
        return "landing";
    }

    /** What a customer whose visit waits for a time finds in the message about it. */
    private Optional<String> bookingLink() {
        InterventionFilter waiting =
                new InterventionFilter(Set.of(InterventionStatus.TO_PLAN), null, null, null, null, null, 0, MOST);
        return interventions.find(waiting).rows().stream()
                .filter(visit -> customers.customer(visit.customerId()).preferredChannel() == Channel.EMAIL)
                .map(visit -> "/mes-rendez-vous/"
                        + links.sign(
                                Purpose.BOOKING,
                                visit.customerId(),
                                clock.instant().plus(LINK_LIFE)))
                .findFirst();
    }

    /** The link of the newest reminder, as its reader has it. */
    private Optional<String> newestRenewalLink() {
        OutboxFilter reminders = new OutboxFilter(null, null, null, "contract-reminder", null, 0, 1);
        return outbox.list(reminders).entries().stream()
                .map(OutboxEntry::id)
                .map(id -> outbox.message(id).text())
                .flatMap(text -> RENEWAL_LINK.matcher(text).results())
                .map(MatchResult::group)
                .findFirst();
    }
}
