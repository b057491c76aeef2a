package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static fr.duret.maintenance.journeys.Screens.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer at the telephone's width books a slot, reads the mail, changes the appointment, cancels it. */
class BookingJourney extends DemoPlay {

    @Autowired
    Outbox outbox;

    @Test
    void letsACustomerBookChangeAndCancel() {
        Page page = choosing();
        assertThat(page.locator("button.slot[data-recommended]").first()).isVisible();
        Locator slots = page.locator("section[aria-labelledby=titre-tous] button.slot");
        // Far ahead: in the evening, what is left of tomorrow cannot be changed any more.
        Locator wished = slots.nth(slots.count() - 2);
        String slot = wished.locator("b").innerText().substring(1);
        wished.click();
        heading(page, "Est-ce bien cela");
        look(page, "rendez-vous-verifier");
        press(page, "Réserver ce rendez-vous");
        waitFor(page, page.getByText("Changer de créneau"));
        waitFor(page, page.getByText("La confirmation part"));
        assertThat(page.locator("h1 + .lead")).containsText(slot);
        look(page, "rendez-vous-confirme");
        String appointment = page.url().replaceAll("\\?.*", "");
        readMail("appointment-confirmed", "Rendez-vous confirmé", slot);

        page.getByText("Changer de créneau").click();
        heading(page, "Choisissez un créneau");
        Locator other =
                page.locator("section[aria-labelledby=titre-tous] button.slot").last();
        String later = other.locator("b").innerText();
        other.click();
        press(page, "Réserver ce rendez-vous");
        waitFor(page, page.getByText("La confirmation part"));
        assertThat(page.locator("h1 + .lead")).containsText(later.substring(1));
        readMail("appointment-confirmed", "Nouvelle date", later.substring(1));

        page.navigate(appointment);
        page.getByText("Annuler le rendez-vous").click();
        look(page, "rendez-vous-annuler");
        press(page, "Annuler le rendez-vous");
        heading(page, "Ce rendez-vous est annulé");
        look(page, "rendez-vous-annule");
        readMail("appointment-cancelled", "Rendez-vous annulé", "Comme vous l’avez demandé");
    }

    /** From the first page of the demo company to the slots of a visit. */
    private Page choosing() {
        Page page = window(PHONE, 740);
        page.navigate(at("/"));
        waitFor(page, page.getByText("Prendre rendez-vous"));
        page.getByText("Prendre rendez-vous").click();
        look(page, "rendez-vous");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Choisir un créneau"))
                .first()
                .click();
        heading(page, "Choisissez un créneau");
        look(page, "rendez-vous-creneaux");
        return page;
    }

    private static void look(Page page, String name) {
        requireWithinWindow(page, name);
        requireAccessible(page, page.url());
        keep(page, name);
    }

    /** As it is read, in the width of a telephone. */
    private void readMail(String template, String subject, String says) {
        Page mail = enterAs("Clothilde");
        List<OutboxEntry> found = outbox.list(new OutboxFilter(null, null, null, template, null, 0, 1))
                .entries();
        assertThat(found).isNotEmpty();
        OutboxEntry entry = found.get(0);
        assertThat(entry.subject()).startsWith(subject);
        mail.navigate(at("/boite-d-envoi/" + entry.id()));
        keep(mail, template + "-bureau");
        mail.setViewportSize(320, 640);
        mail.navigate(at("/boite-d-envoi/" + entry.id() + "/message"));
        assertThat(mail.locator("body")).containsText(says);
        requireWithinWindow(mail, template);
        keep(mail, template);
    }
}
