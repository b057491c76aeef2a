package fr.duret.maintenance.demo;

import fr.duret.maintenance.identity.DemoAccounts;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import java.util.Optional;
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

    private final DemoAccounts accounts;
    private final Outbox outbox;

    LandingPage(DemoAccounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @GetMapping("/")
    String welcome(Model model) {
        model.addAttribute("accounts", accounts.people());
        model.addAttribute("renewalUrl", newestRenewalLink().orElse(null));
        return "landing";
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
