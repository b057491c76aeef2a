package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the engine's screens who is signed in to the application; the engine makes it by its name. */
public class StaffSignOn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return StaffMember.current().map(StaffSignOn::result).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult result(StaffMember member) {
        AuthenticationResult result = AuthenticationResult.successful(member.username());
        result.setGroups(StaffGroups.of(member.roles()));
        result.setTenants(List.of());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The security chain has already answered whoever is not signed in.
    }
}
