package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.rehearsal.runs.ModelsRefused;
import fr.duret.maintenance.rehearsal.runs.RehearsalDesk;
import fr.duret.maintenance.rehearsal.runs.RehearsalOrder;
import fr.duret.maintenance.rehearsal.runs.RehearsalPeriod;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RehearsedBook;
import fr.duret.maintenance.rehearsal.runs.SentModel;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Répétition »: the rehearsals that there are, and a form to ask for another. */
@Controller
@RequestMapping("/repetitions")
class RehearsalsPage {

    private static final String SEED = "7";
    private static final int FINDINGS = 12;

    /** What the form holds, as it was typed. */
    record Form(String name, RehearsalPeriod period, LocalDate from, String seed, RehearsedBook book)
            implements java.io.Serializable {}

    private final RehearsalDesk desk;
    private final Clock clock;

    RehearsalsPage(RehearsalDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String rehearsals(Model model) {
        List<RehearsalRun> runs = desk.runs();
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", blank());
        }
        model.addAttribute("periods", RehearsalPeriod.values());
        model.addAttribute("books", books());
        model.addAttribute("runs", runs.stream().map(RunLine::of).toList());
        model.addAttribute(
                "comparable", runs.stream().filter(run -> run.state().over()).count() > 1);
        model.addAttribute("busy", runs.stream().anyMatch(run -> !run.state().over()));
        return "backoffice/rehearsals";
    }

    private Form blank() {
        LocalDate nextMonth = Paris.today(clock).plusMonths(1).withDayOfMonth(1);
        return new Form("", RehearsalPeriod.ONE_YEAR, nextMonth, SEED, books().get(0));
    }

    private List<RehearsedBook> books() {
        return Arrays.stream(RehearsedBook.values())
                .filter(book -> book != RehearsedBook.DEMO || desk.knowsTheDemo())
                .toList();
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ONE_YEAR") RehearsalPeriod period,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = SEED) String seed,
            @RequestParam(defaultValue = "TODAY") RehearsedBook book,
            @RequestParam(required = false) @Nullable List<MultipartFile> models,
            RedirectAttributes redirect)
            throws IOException {
        try {
            UUID run =
                    desk.ask(new RehearsalOrder(name, period, from, seed(seed), book, files(models)), Frame.author());
            return "redirect:" + RunLine.ROOT + "/" + run;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            if (refusal instanceof ModelsRefused faulty) {
                redirect.addFlashAttribute(
                        "findings",
                        faulty.findings().stream()
                                .limit(FINDINGS)
                                .map(Finding::toString)
                                .toList());
            }
            redirect.addFlashAttribute("form", new Form(name, period, from, seed, book));
            return "redirect:" + RunLine.ROOT;
        }
    }

    private static long seed(String written) {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw RehearsalOrder.seed(written);
        }
    }

    /** A browser sends one empty file for a field that nobody filled in. */
    private static List<ModelFile> files(@Nullable List<MultipartFile> sent) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty() || !file.isEmpty()) {
                files.add(SentModel.receive(name, file.getBytes()));
            }
        }
        return files;
    }

    @PostMapping("/{id}/arreter")
    String stop(@PathVariable UUID id) {
        desk.stop(id);
        return "redirect:" + RunLine.ROOT + "/" + id;
    }

    @PostMapping("/{id}/effacer")
    String forget(@PathVariable UUID id, RedirectAttributes redirect) {
        String name = desk.run(id).name();
        desk.forget(id);
        redirect.addFlashAttribute("notice", Notice.done("Répétition effacée", name));
        return "redirect:" + RunLine.ROOT;
    }
}
