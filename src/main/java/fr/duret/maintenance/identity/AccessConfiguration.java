package fr.duret.maintenance.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The doors of the application's own pages and of its API; those of the engine stand beside the engine. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    /** Paths are read as Spring MVC reads them, for the engine's own servlets too. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** In a cookie, not in the session: a sign-in page that stood open overnight still works in the morning. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("DURET-CSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** The page that somebody asked for before signing in: a whole page, not a part of one. */
    @Bean
    RequestCache askedPages() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null);
        return asked;
    }

    @Bean
    @Order(30)
    SecurityFilterChain programs(
            HttpSecurity http, AccessAnswers answers, CsrfTokenRepository csrfTokens, TokenHolder tokenHolder)
            throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    AccessRules.programs(rules);
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::refuseUnknown))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(tokenHolder))
                        .authenticationEntryPoint(answers::refuseToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(AccessConfiguration::carriesItsOwnPassword))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(answers::refuseUnknown)
                        .accessDeniedHandler(answers::refuseClosed))
                .headers(AccessConfiguration::headers)
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessAnswers answers,
            RequestCache asked,
            CsrfTokenRepository csrfTokens,
            Environment environment)
            throws Exception {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    AccessRules.pages(rules, demo);
                })
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .successHandler(new AfterSignIn(asked))
                        .failureHandler((request, response, cause) -> response.sendRedirect(whyRefused(cause))))
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .logoutSuccessUrl(demo ? "/" : SignInPage.PATH + "?deconnexion=true"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                // A customer's form carries a signed link or no right at all, and has to work an hour after it opened.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(AccessRules.CUSTOMER_PAGES))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(answers::sendToSignIn)
                        .accessDeniedHandler(answers::showClosed))
                .headers(AccessConfiguration::headers)
                .build();
    }

    private static boolean carriesItsOwnPassword(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static String whyRefused(AuthenticationException cause) {
        return SignInPage.PATH
                + (cause instanceof TooManyAttempts attempts ? "?attente=" + attempts.minutes() : "?refus=true");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }
}
