package fr.duret.maintenance.portal;

import fr.duret.maintenance.appointments.CustomerRequests;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Demander une intervention »: an emergency, or anything else that no contract foresees. */
@Controller
@RequestMapping(AppointmentBearer.HOME + "/{token}/demande")
class AppointmentRequestPage {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final AppointmentBearer bearer;
    private final CustomerRequests requests;
    private final CustomerRegister customers;

    AppointmentRequestPage(AppointmentBearer bearer, CustomerRequests requests, CustomerRegister customers) {
        this.bearer = bearer;
        this.requests = requests;
        this.customers = customers;
    }

    /** What somebody has typed. */
    record Entry(String type, String lieu, String objet) {

        Map<String, String> errors(List<SiteView> sites) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (!"urgence".equals(type) && !"autre".equals(type)) {
                errors.put("type", "Dites si c’est urgent.");
            }
            if (sites.stream().noneMatch(site -> site.id().toString().equals(lieu))) {
                errors.put("lieu", "Choisissez où nous devons venir.");
            }
            int length = objet.strip().length();
            if (length < SHORTEST || length > LONGEST) {
                errors.put("objet", "Écrivez en une phrase ce qui se passe, en 10 à 200 caractères.");
            }
            return errors;
        }
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        List<SiteView> sites = customers.sitesOf(bearer.customer(token));
        String only = sites.size() == 1 ? sites.get(0).id().toString() : "";
        return form(token, new Entry("", only, ""), sites, Map.of(), model);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String lieu,
            @RequestParam(defaultValue = "") String objet,
            Model model) {
        UUID customer = bearer.customer(token);
        List<SiteView> sites = customers.sitesOf(customer);
        Entry entry = new Entry(type, lieu, objet);
        Map<String, String> errors = entry.errors(sites);
        if (!errors.isEmpty()) {
            return form(token, entry, sites, errors, model);
        }
        UUID intervention =
                requests.ask(customer, UUID.fromString(lieu), "urgence".equals(type), objet, "Client, en ligne");
        return "redirect:" + AppointmentBearer.page(token, intervention) + "/creneaux";
    }

    private static String form(
            String token, Entry entry, List<SiteView> sites, Map<String, String> errors, Model model) {
        model.addAttribute("homeUrl", AppointmentBearer.home(token));
        model.addAttribute("form", entry);
        model.addAttribute("sites", sites);
        model.addAttribute("errors", errors);
        return "portal/appointment-request";
    }
}
