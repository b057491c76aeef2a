package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.workshop.Migration;
import fr.duret.maintenance.processes.workshop.Migrations;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Running instances that shall follow another version: foreseen, tried, moved, stopped, resumed. */
@Controller
@RequestMapping("/processus/passages")
class MigrationPage {

    /** Where those that an instance is about have a page of their own, by model. */
    private static final Map<String, String> PAGES =
            Map.of("contract-lifecycle", "/contrats/", "intervention", "/interventions/");

    private static final int LATEST = 6;

    private final Migrations migrations;

    MigrationPage(Migrations migrations) {
        this.migrations = migrations;
    }

    @GetMapping("/nouveau")
    String plan(
            @RequestParam String key,
            @RequestParam int from,
            @RequestParam int to,
            Model model,
            RedirectAttributes redirect) {
        try {
            model.addAttribute("outlook", migrations.outlook(key, from, to));
            model.addAttribute("migrations", migrations.latest(key, LATEST));
            return "backoffice/migration";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/processus";
        }
    }

    @PostMapping
    String start(
            @RequestParam String key,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "true") boolean trial,
            RedirectAttributes redirect) {
        String back = "redirect:/processus/passages/nouveau?key=" + UriUtils.encode(key, StandardCharsets.UTF_8)
                + "&from=" + from + "&to=" + to;
        return act(
                redirect,
                back,
                () -> "redirect:/processus/passages/" + migrations.start(key, from, to, trial, Frame.author()));
    }

    @GetMapping("/{id}")
    String migration(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(redirect, "redirect:/processus", () -> {
            show(id, model);
            return "backoffice/migration";
        });
    }

    /** Only the figures, for a page that is open. */
    @GetMapping("/{id}/avancement")
    String progress(@PathVariable UUID id, Model model) {
        show(id, model);
        return "backoffice/migration :: progress";
    }

    private void show(UUID id, Model model) {
        Migration migration = migrations.migration(id);
        model.addAttribute("migration", migration);
        model.addAttribute("pages", PAGES.get(migration.modelKey()));
    }

    @PostMapping("/{id}/arreter")
    String stop(@PathVariable UUID id, RedirectAttributes redirect) {
        return act(redirect, "redirect:/processus", () -> {
            migrations.stop(id);
            return "redirect:/processus/passages/" + id;
        });
    }

    @PostMapping("/{id}/reprendre")
    String resume(@PathVariable UUID id, RedirectAttributes redirect) {
        String here = "redirect:/processus/passages/" + id;
        return act(redirect, here, () -> {
            migrations.resume(id);
            return here;
        });
    }

    private static String act(RedirectAttributes redirect, String otherwise, Supplier<String> deed) {
        try {
            return Attempts.of(deed);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return otherwise;
        }
    }
}
