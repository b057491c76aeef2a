package fr.duret.maintenance.backoffice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads to the day; whoever is not signed in is asked first. */
@Controller
@Profile("!demo")
class Entrance {

    @GetMapping("/")
    String enter() {
        return "redirect:/aujourdhui";
    }
}
