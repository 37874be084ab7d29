package dev.ballast.analytics.http;

import dev.ballast.analytics.store.StoreFailure;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures to responses. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response invalid(InvalidQuery e) {
        return Problem.response(400, "Invalid query", String.valueOf(e.getMessage()), e.parameter())
                .build();
    }

    @ServerExceptionMapper
    Response failed(StoreFailure e) {
        return switch (e) {
            case StoreFailure.NotNow passing -> unavailable(passing);
            // Only what the client sent can be refused by a query: a NUL in a product name.
            case StoreFailure.DataRefused refused ->
                Problem.response(400, "Invalid query", String.valueOf(refused.getMessage()), null)
                        .build();
        };
    }

    /** The database comes back by itself, so the client is asked to, too. */
    private static Response unavailable(StoreFailure.NotNow e) {
        LOG.warnf("answering 503: %s", e.getMessage());
        return Problem.response(503, "Numbers are unavailable", "The database does not answer just now.", null)
                .header("Retry-After", 5)
                .build();
    }
}
