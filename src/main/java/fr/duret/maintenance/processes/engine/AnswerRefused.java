package fr.duret.maintenance.processes.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Tells who answers a task why a step does not take the answer, in that step's words; the engine would add the task's
 * id and its own names. The engine's screens and its REST interface find this mapper by themselves.
 */
@Priority(AnswerRefused.BEFORE_THE_ENGINES_OWN)
public class AnswerRefused implements ExtendedExceptionMapper<RestException>, AutoDiscoverable {

    static final int BEFORE_THE_ENGINES_OWN = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(AnswerRefused.class);
    }

    @Override
    public boolean isMappable(RestException thrown) {
        return refusal(thrown) != null;
    }

    @Override
    public Response toResponse(RestException thrown) {
        NotValidException refusal = refusal(thrown);
        String reason = refusal == null ? thrown.getMessage() : refusal.getMessage();
        return Response.status(Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(new InvalidRequestException(Status.BAD_REQUEST, reason)))
                .build();
    }

    /** Why a step did not take an answer; nothing if something else went wrong. */
    static @Nullable NotValidException refusal(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof NotValidException)) {
            cause = cause.getCause();
        }
        return (NotValidException) cause;
    }
}
