package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.StaffMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine's REST interface act as the person who signed in: without a person the engine checks no right. */
final class RestIdentity extends OncePerRequestFilter {

    private final IdentityService identity;

    RestIdentity(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StaffMember member = StaffMember.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        identity.setAuthentication(member.username(), StaffGroups.of(member.roles()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
