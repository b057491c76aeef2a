package fr.duret.maintenance.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** What somebody gets who is not let in: people the sign-in page or a page that says why, programs a problem detail. */
@Component
public class AccessAnswers {

    private static final String NO_SUCH_PAGE = AccessAnswers.class.getName() + ".noSuchPage";

    private final ObjectMapper json;

    AccessAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses what no rule opens to anybody; to the outside there is no such page. */
    public static AuthorizationDecision noSuchPage(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        context.getRequest().setAttribute(NO_SUCH_PAGE, true);
        return new AuthorizationDecision(false);
    }

    /** A person who has not signed in goes to the sign-in page, also when a part of a page was asked for. */
    public void sendToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getAttribute(NO_SUCH_PAGE) != null) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SignInPage.PATH);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(SignInPage.PATH);
        }
    }

    /** A person to whom a page is closed is told so by the error page. */
    public void showClosed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        response.sendError(
                request.getAttribute(NO_SUCH_PAGE) == null
                        ? HttpStatus.FORBIDDEN.value()
                        : HttpStatus.NOT_FOUND.value());
    }

    /** A program that has not signed in, or could not. */
    public void refuseUnknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getAttribute(NO_SUCH_PAGE) != null) {
            refuseNoSuchPage(response);
        } else if (cause instanceof TooManyAttempts attempts) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(attempts.left().toSeconds() + 1));
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-sign-ins",
                    "Trop d’essais",
                    "Trop de connexions ont échoué. Réessayez dans " + attempts.minutes() + " min.");
        } else {
            // A browser that asks by script would show its own password window and then send the password everywhere.
            if (request.getHeader("Sec-Fetch-Mode") == null) {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Duret Maintenance\", charset=\"UTF-8\"");
            }
            refuse(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "sign-in-needed",
                    "Connexion nécessaire",
                    "Connectez-vous, ou joignez à la requête un compte et son mot de passe.");
        }
    }

    /** A program whose token is not ours, has expired, or belongs to nobody any more (RFC 6750, 3.1). */
    public void refuseToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        refuse(
                response,
                HttpStatus.UNAUTHORIZED,
                "token-refused",
                "Jeton refusé",
                "Le jeton a expiré, n’est pas le nôtre, ou son compte est fermé. Demandez un nouveau jeton.");
    }

    /** A program whose account does not open that address. */
    public void refuseClosed(
            HttpServletRequest request, HttpServletResponse response, @Nullable AccessDeniedException cause)
            throws IOException {
        if (request.getAttribute(NO_SUCH_PAGE) != null) {
            refuseNoSuchPage(response);
        } else {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "access-closed",
                    "Accès fermé",
                    "Ce compte n’ouvre pas cette adresse. Demandez à la personne qui gère les comptes.");
        }
    }

    private void refuseNoSuchPage(HttpServletResponse response) throws IOException {
        refuse(
                response,
                HttpStatus.NOT_FOUND,
                "address-unknown",
                "Adresse inconnue",
                "Cette adresse n’existe pas. Vérifiez-la dans la documentation.");
    }

    /** Writes a problem detail (RFC 9457); {@code message} repeats the detail where the engine's screens look for it. */
    public void refuse(HttpServletResponse response, HttpStatus status, String code, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("code", code);
        problem.setProperty("message", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
