package fr.duret.maintenance.demo;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

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

    private final TimeMachine time;

    TimeBar(TimeMachine time) {
        this.time = time;
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
            case NEXT_EVENT -> time.advanceToNextEvent();
            case NEXT_DAY -> time.advanceTo(morning(1));
            case THIRTY_DAYS -> time.advanceTo(morning(30));
        }
        return "redirect:" + backTo(from);
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
