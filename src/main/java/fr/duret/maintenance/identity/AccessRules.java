package fr.duret.maintenance.identity;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which address opens to whom. What stands nowhere here is closed to everybody. */
final class AccessRules {

    static final String[] BACK_OFFICE = roles(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN);

    static final String[] CUSTOMER_PAGES = {
        "/renouvellement/**",
        "/non-reconduction/**",
        "/renoncer/**",
        "/votre-devis/*",
        "/votre-devis/*/**",
        "/avis/**",
        "/mes-rendez-vous/*",
        "/mes-rendez-vous/*/**",
        "/resilier-votre-contrat",
        "/resilier-votre-contrat/**"
    };

    static final String[] PUBLIC = {
        "/", SignInPage.PATH, "/fichiers/**", "/css/**", "/js/**", "/vendor/**", "/img/**", "/favicon.ico"
    };

    /** Technicians make quotes on site, each opens their own; the process admin only reads them. */
    static final Role[] MAKES_QUOTES = {Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN};

    private static final String[] QUOTE_MAKERS = roles(MAKES_QUOTES);

    private static final String[] QUOTE_READERS =
            roles(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN, Role.TECHNICIAN);

    private static final String[] BACK_OFFICE_PAGES = {
        "/aujourdhui",
        "/aujourdhui/**",
        "/clients",
        "/clients/**",
        "/contrats",
        "/contrats/**",
        "/interventions",
        "/interventions/**",
        "/rendez-vous",
        "/rendez-vous/**",
        "/planning",
        "/planning/**",
        "/equipe",
        "/equipe/**",
        "/photos",
        "/modeles-de-rapport",
        "/modeles-de-rapport/**",
        "/imports",
        "/imports/**",
        "/boite-d-envoi",
        "/boite-d-envoi/**",
        "/modeles",
        "/modeles/**",
        "/documents/**",
        "/factures",
        "/factures/**",
        "/catalogue",
        "/catalogue/**",
        "/avis-clients",
        "/avis-clients/**",
        "/recherche",
    };

    /** What reports ask is for the dispatcher to change; manager and process admin read it. */
    private static final String TEMPLATE_EDITING = "/modeles-de-rapport/*/modifier/**";

    private static final String[] PROCESS_PAGES = {"/processus", "/processus/**"};

    private static final String[] IMPORTS = {"/api/v1/imports", "/api/v1/imports/**"};

    /** What a technician's device asks for; each sees their own interventions only. */
    private static final String[] FIELD_API = {
        "/api/v1/me",
        "/api/v1/interventions",
        "/api/v1/interventions/**",
        "/api/v1/parts",
        "/api/v1/report-templates",
        "/api/v1/price-grid",
        "/api/v1/quotes",
        "/api/v1/quotes/**",
        "/api/v1/prospects/*"
    };

    private AccessRules() {}

    static void pages(
            AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry rules, boolean demo) {
        rules.requestMatchers(PUBLIC).permitAll();
        rules.requestMatchers(CUSTOMER_PAGES).permitAll();
        // The address itself is the secret.
        rules.requestMatchers(HttpMethod.GET, "/agenda/*").permitAll();
        rules.requestMatchers(TEMPLATE_EDITING).hasAnyRole(roles(Role.DISPATCHER));
        rules.requestMatchers(HttpMethod.POST, "/catalogue/**").hasAnyRole(roles(Role.DISPATCHER, Role.MANAGER));
        rules.requestMatchers(HttpMethod.POST, "/devis/*/accord").hasAnyRole(roles(Role.MANAGER));
        rules.requestMatchers(HttpMethod.POST, "/devis", "/devis/**").hasAnyRole(QUOTE_MAKERS);
        rules.requestMatchers("/devis/nouveau").hasAnyRole(QUOTE_MAKERS);
        rules.requestMatchers("/devis", "/devis/**").hasAnyRole(QUOTE_READERS);
        // The office reads; the dispatcher alone writes.
        rules.requestMatchers(HttpMethod.GET, BACK_OFFICE_PAGES).hasAnyRole(BACK_OFFICE);
        rules.requestMatchers(BACK_OFFICE_PAGES).hasAnyRole(roles(Role.DISPATCHER));
        rules.requestMatchers(PROCESS_PAGES).hasAnyRole(roles(Role.PROCESS_ADMIN));
        rules.requestMatchers("/repetitions", "/repetitions/**").hasAnyRole(roles(Role.PROCESS_ADMIN));
        if (demo) {
            rules.requestMatchers("/demo/**").permitAll();
        }
        rules.anyRequest().access(AccessAnswers::noSuchPage);
    }

    static void programs(AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, "/actuator/health").permitAll();
        rules.requestMatchers(HttpMethod.GET, "/actuator/**").hasAnyRole(roles(Role.PROCESS_ADMIN));
        rules.requestMatchers(HttpMethod.GET, IMPORTS).hasAnyRole(BACK_OFFICE);
        rules.requestMatchers(IMPORTS).hasAnyRole(roles(Role.DISPATCHER));
        rules.requestMatchers(FIELD_API).hasAnyRole(roles(Role.TECHNICIAN));
        rules.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json").permitAll();
        rules.anyRequest().access(AccessAnswers::noSuchPage);
    }

    /** Providers that tell what became of messages: they sign what they send, and that is checked where it is read. */
    static void webhooks(AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.POST, "/webhooks/sendgrid/events", "/webhooks/twilio/status/*")
                .permitAll();
        rules.anyRequest().access(AccessAnswers::noSuchPage);
    }

    static String[] roles(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
