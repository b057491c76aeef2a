package fr.duret.maintenance.demo;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What whoever comes too early sees, in place of the page they asked for: it is there a moment later. */
@Controller
@Profile("demo")
class OpeningPage {

    static final String PATH = "/demo/ouverture";

    private final ApplicationAvailability availability;
    private final DemoPast past;

    OpeningPage(ApplicationAvailability availability, DemoPast past) {
        this.availability = availability;
        this.past = past;
    }

    @GetMapping(PATH)
    String page(Model model, HttpServletResponse response) {
        if (DemoOpening.isOpen(availability)) {
            return "redirect:/";
        }
        model.addAttribute("demo", null);
        model.addAttribute("percent", past.percent());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Refresh", "1");
        return "opening";
    }
}
