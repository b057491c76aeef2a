package fr.duret.maintenance.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads to the page that was asked for before signing in, otherwise to where that person's work begins. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    AfterSignIn(RequestCache asked) {
        setRequestCache(asked);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return authentication.getPrincipal() instanceof StaffMember member ? home(member) : "/";
    }

    private static String home(StaffMember member) {
        if (member.is(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN)) {
            return "/aujourdhui";
        }
        return member.is(Role.TECHNICIAN) ? "/devis" : "/";
    }
}
