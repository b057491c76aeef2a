package fr.duret.maintenance.processes.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.identity.AccessAnswers;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.BusinessClock;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The engine's doors: its REST interface for programs of process admins, its screens for the office. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EngineAccess {

    private static final String PROCESS_ADMIN = Role.PROCESS_ADMIN.name();

    /** The engine's own entrance: a profile and a password that mean nothing here. */
    private static final String[] WELCOME = {
        "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/welcome/**"
    };

    private static RequestMatcher welcome() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Arrays.stream(WELCOME).<RequestMatcher>map(paths::matcher).toList());
    }

    @Bean
    @Order(10)
    SecurityFilterChain engineRest(
            HttpSecurity http, AccessAnswers answers, IdentityService identity, ObjectMapper json) throws Exception {
        return http.securityMatcher("/engine-rest", "/engine-rest/**")
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasRole(PROCESS_ADMIN))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::refuseUnknown))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // Every request brings its own password and no cookie counts, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(answers::refuseUnknown)
                        .accessDeniedHandler(answers::refuseClosed))
                .addFilterAfter(new RestIdentity(identity), AuthorizationFilter.class)
                .addFilterAfter(new ExpressionGuard(json.getFactory(), answers), RestIdentity.class)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain engineScreens(HttpSecurity http, AccessAnswers answers, ObjectMapper json, Clock clock)
            throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    // One signs in to the application; the engine's own ways in stay shut for everybody.
                    rules.requestMatchers("/camunda/api/admin/setup", "/camunda/api/admin/setup/**")
                            .denyAll();
                    rules.requestMatchers("/camunda/api/admin/auth/user/*/login/**")
                            .denyAll();
                    rules.requestMatchers(WELCOME).denyAll();
                    // Notes belong to the contract's history; a comment would keep personal data in the engine's.
                    rules.requestMatchers(HttpMethod.POST, "/camunda/api/engine/engine/*/task/*/comment/**")
                            .denyAll();
                    rules.requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/plugin/**")
                            .hasRole(PROCESS_ADMIN);
                    rules.requestMatchers(HttpMethod.GET, "/camunda/api/engine/engine/*/deployment/**")
                            .hasAnyRole(Role.DISPATCHER.name(), Role.MANAGER.name(), PROCESS_ADMIN);
                    rules.requestMatchers("/camunda/api/engine/engine/*/deployment/**")
                            .hasRole(PROCESS_ADMIN);
                    rules.anyRequest().hasAnyRole(Role.DISPATCHER.name(), Role.MANAGER.name(), PROCESS_ADMIN);
                })
                // The engine's screens bring their own protection against forged requests, with its own token.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(
                                (request, response, who) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT)))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                answers::refuseUnknown,
                                request -> request.getRequestURI().startsWith("/camunda/api/"))
                        .defaultAuthenticationEntryPointFor(answers::sendToSignIn, request -> true)
                        .defaultAccessDeniedHandlerFor(
                                answers::refuseClosed,
                                request -> request.getRequestURI().startsWith("/camunda/api/"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, cause) -> response.sendRedirect("/aujourdhui"), welcome())
                        .defaultAccessDeniedHandlerFor(answers::showClosed, request -> true))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter((request, response) -> tellMovedTime(clock, response)))
                .addFilterAfter(new ExpressionGuard(json.getFactory(), answers), AuthorizationFilter.class)
                .build();
    }

    /** Where time can be moved, the screens have to count from the application's time, not from the browser's. */
    private static void tellMovedTime(Clock clock, HttpServletResponse response) {
        if (clock instanceof BusinessClock) {
            response.setHeader("X-Application-Time", String.valueOf(clock.millis()));
        }
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> staffSignOn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("Staff sign-on");
        filter.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, StaffSignOn.class.getName()));
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        return filter;
    }
}
