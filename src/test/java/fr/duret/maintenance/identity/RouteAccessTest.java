package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.IntegrationTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Walks every route that there is, as every role and as nobody: a new route needs a line in the table below. */
@IntegrationTest
class RouteAccessTest {

    private static final String NOBODY = "nobody";
    private static final Set<String> EVERYBODY =
            set(NOBODY, Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN, Role.TECHNICIAN);
    private static final Set<String> OFFICE = set(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN);
    private static final Set<String> FIELD = set(Role.TECHNICIAN);
    private static final Set<String> NONE = set();

    private static final Map<String, Set<String>> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("/", EVERYBODY);
        TABLE.put("/connexion", EVERYBODY);
        TABLE.put("/renouvellement/**", EVERYBODY);
        TABLE.put("/non-reconduction/**", EVERYBODY);
        TABLE.put("/renoncer/**", EVERYBODY);
        TABLE.put("/votre-devis/**", EVERYBODY);
        TABLE.put("/resilier-votre-contrat/**", EVERYBODY);
        TABLE.put("/avis/**", EVERYBODY);
        TABLE.put("/mes-rendez-vous/**", EVERYBODY);
        read("/aujourdhui/**");
        read("/clients/**");
        read("/contrats/**");
        read("/interventions/**");
        read("/rendez-vous/**");
        read("/equipe/**");
        TABLE.put("/agenda/**", EVERYBODY);
        read("/planning/**");
        read("/photos");
        TABLE.put("/modeles-de-rapport/*/modifier/**", set(Role.DISPATCHER));
        read("/modeles-de-rapport/**");
        read("/imports/**");
        read("/boite-d-envoi/**");
        read("/modeles/**");
        read("/documents/**");
        read("/factures/**");
        TABLE.put("POST /catalogue/**", set(Role.DISPATCHER, Role.MANAGER));
        read("/catalogue/**");
        TABLE.put("POST /devis/*/accord", set(Role.MANAGER));
        TABLE.put("POST /devis/**", set(Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN));
        TABLE.put("/devis/nouveau", set(Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN));
        TABLE.put("/devis/**", set(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN, Role.TECHNICIAN));
        TABLE.put("/api/v1/price-grid", FIELD);
        TABLE.put("/api/v1/quotes/**", FIELD);
        TABLE.put("/api/v1/prospects/*", FIELD);
        read("/avis-clients/**");
        read("/recherche");
        TABLE.put("/processus/**", set(Role.PROCESS_ADMIN));
        TABLE.put("/repetitions/**", set(Role.PROCESS_ADMIN));
        read("/api/v1/imports/**");
        TABLE.put("/webhooks/**", EVERYBODY);
        TABLE.put("/api/v1/me", FIELD);
        TABLE.put("/api/v1/parts", FIELD);
        TABLE.put("/api/v1/report-templates", FIELD);
        TABLE.put("/api/v1/interventions/**", FIELD);
        TABLE.put("/api/v1/openapi.json", EVERYBODY);
        TABLE.put("/api/v1/openapi.json.yaml", NONE);
        TABLE.put("/camunda/app/*/locales/fr.json", OFFICE);
        // Only the container leads here, and it asks nobody.
        TABLE.put("/error", NONE);
        // Outside the demo company.
        TABLE.put("/demo/**", NONE);
    }

    /** What the office reads, and the dispatcher alone changes. */
    private static void read(String path) {
        TABLE.put("GET " + path, OFFICE);
        TABLE.put(path, set(Role.DISPATCHER));
    }

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private WebInvocationPrivilegeEvaluator doors;

    private static Set<String> set(Object... who) {
        return Arrays.stream(who).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void opensEveryRouteToThoseInTheTableOnly() {
        Map<String, Set<String>> wrong = new LinkedHashMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteAccessTest::requests)
                .forEach(request -> {
                    Set<String> open = whoMay(request.method(), request.path());
                    Set<String> expected = expected(request);
                    if (!open.equals(expected)) {
                        wrong.put(request + " should open to " + expected, open);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void opensTheEngineToTheOfficeOnly() {
        for (String path : List.of(
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/api/engine/engine/default/task")) {
            assertThat(whoMay("GET", path)).as(path).isEqualTo(OFFICE);
        }
        for (String path : List.of("/engine-rest", "/engine-rest/task", "/camunda/app/admin/default/")) {
            assertThat(whoMay("GET", path)).as(path).isEqualTo(set(Role.PROCESS_ADMIN));
        }
        assertThat(whoMay("POST", "/camunda/api/engine/engine/default/deployment/create"))
                .isEqualTo(set(Role.PROCESS_ADMIN));
        assertThat(whoMay("POST", "/camunda/api/admin/setup/default/user/create"))
                .isEqualTo(NONE);
        assertThat(whoMay("POST", "/camunda/api/admin/auth/user/default/login/admin"))
                .isEqualTo(NONE);
    }

    @Test
    void opensTheStateOfHealthToEverybodyAndFiguresToProcessAdmins() {
        assertThat(whoMay("GET", "/actuator/health")).isEqualTo(EVERYBODY);
        assertThat(whoMay("GET", "/actuator/metrics")).isEqualTo(set(Role.PROCESS_ADMIN));
        assertThat(whoMay("POST", "/actuator/metrics")).isEqualTo(NONE);
    }

    private record Request(String method, String path) {}

    private static Stream<Request> requests(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]+}", "x"))
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Request(method.name(), path)));
    }

    /** Nobody, if the table has no line: a route must not open by accident. */
    private static Set<String> expected(Request request) {
        PathContainer path = PathContainer.parsePath(request.path());
        String method = request.method() + " ";
        return TABLE.entrySet().stream()
                .filter(line -> line.getKey().startsWith("/") || line.getKey().startsWith(method))
                .filter(line -> pattern(line.getKey().substring(line.getKey().indexOf('/')))
                        .matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The route " + path + " has no line in the table of this test"));
    }

    private static PathPattern pattern(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    private Set<String> whoMay(String method, String path) {
        return Stream.concat(
                        Stream.of(NOBODY).filter(nobody -> doors.isAllowed("", path, method, anonymous())),
                        Arrays.stream(Role.values())
                                .filter(role -> doors.isAllowed("", path, method, signedInAs(role)))
                                .map(Role::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Authentication anonymous() {
        return new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static Authentication signedInAs(Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember("test", "Test", Set.of(role)),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
