package veridict.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import veridict.database.SqlState;
import veridict.input.JsonInput;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Every way in which a request can fail, as a problem; what is not foreseen is logged with a reference and tells nothing else. */
class ProblemMappers {

    /** What is wrong with a question is in its address, which then cannot be read; what is wrong with a write is in what was handed in. */
    @ServerExceptionMapper
    public Response refused(Refused refused, UriInfo asked, Request request) {
        Problem problem =
                request.getMethod().equals(HttpMethod.GET) && refused.refusal() instanceof Refusal.Invalid invalid
                        ? Problems.malformed(invalid.errors())
                        : Problems.of(refused.refusal());
        return Problems.answer(problem, asked);
    }

    @ServerExceptionMapper
    public Response unconditional(ConditionRequired failure, UriInfo asked) {
        return Problems.answer(Problem.of(ProblemType.CONDITION_REQUIRED, String.valueOf(failure.getMessage())), asked);
    }

    @ServerExceptionMapper
    public Response malformed(Malformed failure, UriInfo asked) {
        return Problems.answer(Problems.malformed(failure.errors()), asked);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure, UriInfo asked) {
        return Problems.answer(Problems.malformed(List.of(JsonInput.describe(failure))), asked);
    }

    // Named by itself, because Quarkus brings a mapper of its own for it.
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException failure, UriInfo asked) {
        return unreadable((JsonProcessingException) failure, asked);
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response unauthenticated(AuthenticationFailedException failure, UriInfo asked) {
        return Problems.answer(
                Problem.of(ProblemType.UNAUTHENTICATED, "The token is not one of ours, or has expired."), asked);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response unauthenticated(UnauthorizedException failure, UriInfo asked) {
        return Problems.answer(Problem.of(ProblemType.UNAUTHENTICATED, "This takes a bearer token."), asked);
    }

    @ServerExceptionMapper
    public Response unverifiable(OIDCException failure, UriInfo asked) {
        Log.warnf("No token can be checked: %s", failure.getMessage());
        return Problems.answer(
                Problem.of(ProblemType.UNAVAILABLE, "Tokens cannot be checked for a moment. Ask again."), asked);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(ForbiddenException failure, UriInfo asked) {
        return Problems.answer(Problem.of(ProblemType.FORBIDDEN, "Your roles do not allow this."), asked);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, UriInfo asked) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, asked);
        }
        int status = failure.getResponse().getStatus();
        Optional<ProblemType> type = Arrays.stream(ProblemType.values())
                .filter(known -> known.status() == status)
                .findFirst();
        if (type.isEmpty()) {
            return status >= 500 ? unexpected(failure, asked) : failure.getResponse();
        }
        return Problems.answer(Problem.of(type.get(), detail(type.get())), asked);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo asked) {
        return SqlState.of(failure)
                .flatMap(ProblemMappers::ofDatabase)
                .map(problem -> Problems.answer(problem, asked))
                .orElseGet(() -> bug(failure, asked));
    }

    private static Response bug(Throwable failure, UriInfo asked) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Log.errorf(failure, "Unexpected, reference %s, at %s", reference, asked.getPath());
        return Problems.answer(
                Problem.of(
                        ProblemType.INTERNAL,
                        "Nothing was changed. If you report it, give this reference: " + reference + "."),
                asked);
    }

    /** What the database refuses by itself, and what passes when asked again. */
    private static Optional<Problem> ofDatabase(SqlState state) {
        if (state.isFourEyes()) {
            return Optional.of(
                    Problem.of(ProblemType.SAME_HAND, "The database holds four eyes: somebody else has to do this."));
        }
        if (state.isBadValue()) {
            return Optional.of(Problem.of(ProblemType.MALFORMED, "A value is none that can be kept."));
        }
        if (state.isAway()) {
            return Optional.of(
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            "The database is away for a moment. Ask again; a write, which may have been done, under the same Idempotency-Key."));
        }
        return state.isRace()
                ? Optional.of(Problem.of(
                        ProblemType.CONFLICT,
                        "Somebody else changed the same thing at the same moment. Read it again, then decide."))
                : Optional.empty();
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not know this method.";
            case MALFORMED -> "A parameter or the body does not have the form that this address takes.";
            default -> type.title() + ".";
        };
    }
}
