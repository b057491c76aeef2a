package fr.duret.maintenance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.identity.AccessAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever comes before the demo company has lived through its past is told to wait, and changes nothing in it. */
class DemoOpeningTest {

    private final AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
    private final MockFilterChain inside = new MockFilterChain();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();
    private DemoOpening opening;

    @BeforeEach
    void start() {
        application.getEnvironment().setActiveProfiles("demo");
        application.registerBean(ApplicationAvailabilityBean.class);
        application.registerBean(ObjectMapper.class);
        application.registerBean(AccessAnswers.class);
        application.registerBean(DemoOpening.class);
        application.refresh();
        opening = application.getBean(DemoOpening.class);
    }

    @Test
    void showsHowFarItIsInPlaceOfAPage() throws Exception {
        ask("GET", "/aujourdhui", "text/html,application/xhtml+xml");

        assertThat(inside.getRequest()).isNull();
        assertThat(answer.getForwardedUrl()).isEqualTo("/demo/ouverture");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /oauth2/token, */*",
        "GET, /api/v1/interventions, application/json",
        "POST, /connexion, text/html"
    })
    void tellsProgramsToComeBack(String method, String path, String accept) throws Exception {
        ask(method, path, accept);

        assertThat(inside.getRequest()).isNull();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.getContentAsString()).contains("\"code\":\"demo-not-open-yet\"", "quelques secondes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fichiers/7f3k/css/app.css", "/img/mark.svg", "/actuator/health"})
    void letsTheWaitingPageHaveItsLooksAndWatchersSeeTheState(String path) throws Exception {
        ask("GET", path, "*/*");

        assertThat(inside.getRequest()).isNotNull();
    }

    @Test
    void opensOnceTheApplicationIsReady() throws Exception {
        AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);

        ask("GET", "/aujourdhui", "text/html");

        assertThat(inside.getRequest()).isNotNull();
        assertThat(answer.getHeader("Retry-After")).isNull();
    }

    private void ask(String method, String path, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Accept", accept);
        opening.doFilter(request, answer, inside);
    }
}
