package fr.duret.maintenance.shared.web;

import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells who asked, in French, that a request cannot be made out: a parameter that is missing or of another kind, a
 * method that an address does not know. As with a {@link Refusal}, programs get a problem detail, people the error page.
 */
@ControllerAdvice
@Order(0)
class FaultyRequests extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest asked = (ServletWebRequest) request;
        ResponseEntity<Object> answer = super.handleExceptionInternal(fault, body, headers, status, request);
        if (answer == null || asked.getResponse() == null) {
            return null;
        }
        if (Refusals.isByProgram(asked.getRequest())) {
            return problem(status, headers);
        }
        try {
            asked.getResponse().sendError(status.value());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<Object> problem(HttpStatusCode status, HttpHeaders headers) {
        ErrorFacts.Words words = ErrorFacts.words(status.value());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.detail());
        problem.setType(URI.create("urn:duret:problem:" + code(status)));
        problem.setTitle(words.title());
        problem.setProperty("code", code(status));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String code(HttpStatusCode status) {
        return status.value() == HttpStatus.BAD_REQUEST.value()
                ? "request-unreadable"
                : HttpStatus.valueOf(status.value())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }
}
