package dev.ballast.ticket;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of the API has one shape. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response response = e.getResponse();
        return response.hasEntity()
                ? response
                : Problem.of(Response.Status.fromStatusCode(response.getStatus()), String.valueOf(e.getMessage()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return Problem.of(
                Response.Status.BAD_REQUEST,
                e.getConstraintViolations().stream()
                        .map(violation -> lastOf(violation.getPropertyPath().toString()) + " " + violation.getMessage())
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What a value type refused to be. */
    @ServerExceptionMapper
    Response malformed(IllegalArgumentException e) {
        return Problem.of(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ServerExceptionMapper({SQLException.class, JDBCConnectionException.class})
    Response databaseAway(Exception e) {
        LOG.warn("the database does not answer, or refused a statement", e);
        return Problem.of(Response.Status.SERVICE_UNAVAILABLE, "The database does not answer; try again in a moment.");
    }
}
