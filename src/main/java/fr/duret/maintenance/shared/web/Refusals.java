package fr.duret.maintenance.shared.web;

import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells a refusal to who asked: a problem detail (RFC 9457) to programs, that is below {@code /api} and {@code
 * /webhooks}, a page to everybody else.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return isByProgram(request) ? problem(refusal) : page(refusal);
    }

    static boolean isByProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/webhooks/");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        Refusal refusal = new Refusal(
                Refusal.Kind.TOO_LARGE,
                "file-too-large",
                "Le fichier est trop grand",
                "Un fichier peut avoir 20 Mo au plus. Rien n'a été gardé : partagez-le, puis recommencez.");
        return refused(refusal, request);
    }

    /** A form with files that is none. */
    @ExceptionHandler(MultipartException.class)
    Object unreadable(HttpServletRequest request) {
        Refusal refusal = new Refusal(
                Refusal.Kind.MALFORMED,
                "form-unreadable",
                "Envoi illisible",
                "Le formulaire est arrivé incomplet. Rien n’a été gardé : recommencez.");
        return refused(refusal, request);
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatus(refusal.kind().status());
        problem.setType(URI.create("urn:duret:problem:" + refusal.code()));
        problem.setTitle(refusal.title());
        problem.setDetail(refusal.detail());
        problem.setProperty("code", refusal.code());
        refusal.properties().forEach(problem::setProperty);
        return ResponseEntity.status(refusal.kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(Refusal refusal) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        page.addObject("status", refusal.kind().status());
        page.addObject("code", refusal.code());
        page.addObject("title", refusal.title());
        page.addObject("detail", refusal.detail());
        return page;
    }
}
