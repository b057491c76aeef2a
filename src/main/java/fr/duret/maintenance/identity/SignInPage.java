package fr.duret.maintenance.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff signs in. */
@Controller
class SignInPage {

    static final String PATH = "/connexion";

    @GetMapping(PATH)
    String page(
            @RequestParam(name = "refus", required = false) boolean refused,
            @RequestParam(name = "attente", required = false, defaultValue = "0") int minutes,
            @RequestParam(name = "deconnexion", required = false) boolean signedOut,
            Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("waitMinutes", Math.max(0, Math.min(minutes, 15)));
        model.addAttribute("signedOut", signedOut);
        return "sign-in";
    }
}
