package fr.duret.maintenance.demo;

import fr.duret.maintenance.identity.AccessAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the demo company closed until it has lived through its past: whoever came in before would find accounts that do
 * not exist yet, and a technician who clocks in today could not have clocked in the day before yesterday.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DemoOpening extends OncePerRequestFilter {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final List<String> ALWAYS_OPEN =
            List.of("/fichiers/", "/css/", "/js/", "/vendor/", "/img/", "/favicon.ico", "/actuator/");

    private final ApplicationAvailability availability;
    private final AccessAnswers answers;

    DemoOpening(ApplicationAvailability availability, AccessAnswers answers) {
        this.availability = availability;
        this.answers = answers;
    }

    static boolean isOpen(ApplicationAvailability availability) {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOpen(availability) || ALWAYS_OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (isForAPage(request)) {
            request.getRequestDispatcher(OpeningPage.PATH).forward(request, response);
        } else {
            answers.refuse(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "demo-not-open-yet",
                    "La société de démonstration s’installe",
                    "Recommencez dans quelques secondes : rien n’a été modifié.");
        }
    }

    private static boolean isForAPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
