package fr.duret.maintenance.demo;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.Paris;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The bar that shows the business date of the demo company and lets time pass. */
@Controller
@ControllerAdvice
@Profile("demo")
class TimeBar {

    /** How far time can be let pass. */
    enum Jump {
        NEXT_DAY,
        NEXT_EVENT,
        THIRTY_DAYS
    }

    /** What the bar shows. */
    record Now(Instant now, @Nullable Instant nextEventAt) {}

    /** Most jumps are over by then, and one sees the page again at once. */
    private static final Duration WITHIN_THE_REQUEST = Duration.ofSeconds(3);

    private final TimeMachine time;
    private final TimePassage passage;

    TimeBar(TimeMachine time, TimePassage passage) {
        this.time = time;
        this.passage = passage;
    }

    @ModelAttribute("demo")
    @Nullable
    Now now(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? new Now(time.now(), time.nextEvent().orElse(null))
                : null;
    }

    @PostMapping("/demo/temps")
    String jump(
            @RequestParam Jump jump,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String from) {
        switch (jump) {
            case NEXT_EVENT -> time.nextEvent().ifPresent(passage::start);
            case NEXT_DAY -> passage.start(morning(1));
            case THIRTY_DAYS -> passage.start(morning(30));
        }
        passage.await(WITHIN_THE_REQUEST);
        return passing(backTo(from));
    }

    /** Shows time pass, then leads back to where one was. */
    @GetMapping("/demo/temps")
    String look(@RequestParam(defaultValue = "/") String retour, Model model, HttpServletResponse response) {
        String back = backTo(retour);
        Optional<TimePassage.Progress> progress = passage.progress();
        if (progress.isEmpty()) {
            return "redirect:" + back;
        }
        model.addAttribute("demo", null);
        model.addAttribute("progress", progress.get());
        model.addAttribute("back", back);
        response.setHeader("Refresh", "1");
        return "passing-time";
    }

    private String passing(String back) {
        return passage.progress().isPresent()
                ? UriComponentsBuilder.fromPath("redirect:/demo/temps")
                        .queryParam("retour", "{back}")
                        .build(back)
                        .toString()
                : "redirect:" + back;
    }

    /** After the morning's mails of that day, so that one sees them. */
    private Instant morning(int daysAhead) {
        LocalDate today = Paris.dateOf(time.now());
        return today.plusDays(daysAhead).atTime(9, 30).atZone(Paris.ZONE).toInstant();
    }

    private static String backTo(@Nullable String referer) {
        try {
            String path = referer == null ? "/" : URI.create(referer).getPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
