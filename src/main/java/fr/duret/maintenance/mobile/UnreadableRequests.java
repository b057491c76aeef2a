package fr.duret.maintenance.mobile;

import com.fasterxml.jackson.databind.JsonMappingException;
import fr.duret.maintenance.shared.French;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in French which part of a request cannot be read. */
@RestControllerAdvice(basePackageClasses = UnreadableRequests.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests {

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JsonMappingException mapping
                ? inField(mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining(".")))
                : inField(null);
    }

    @ExceptionHandler
    ProblemDetail incomplete(MethodArgumentNotValidException e) {
        return inField(e.getBindingResult().getFieldErrors().stream()
                .map(error -> error.getField())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ProblemDetail otherType(MethodArgumentTypeMismatchException e) {
        return inField(e.getName());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingRequestHeaderException e) {
        return problem("Il manque l'en-tête « " + e.getHeaderName() + " » : joignez-le à la demande.");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return problem(
                "Il manque le paramètre « " + e.getParameterName() + " » : joignez-le à l'adresse ou au formulaire.");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestPartException e) {
        return problem("Il manque la partie « " + e.getRequestPartName() + " » : envoyez-la en multipart/form-data.");
    }

    private static ProblemDetail inField(@Nullable String field) {
        return problem(
                field == null || field.isEmpty() ? "Le corps n'est pas du JSON attendu." : "À revoir : " + field + ".");
    }

    private static ProblemDetail problem(String where) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                French.typeset(where + " Rien n'a été enregistré : corrigez d'après /api/v1/openapi.json."));
        problem.setType(URI.create("urn:duret:problem:request-unreadable"));
        problem.setTitle("Demande illisible");
        problem.setProperty("code", "request-unreadable");
        return problem;
    }
}
