package veridict.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;

/** Says no in HTTP: each refusal has its status, and this is the only place that knows it. */
public final class Problems {

    private Problems() {}

    /** The problem that a refusal is. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unknown unknown -> Problem.of(ProblemType.NOT_FOUND, unknown.detail());
            case Refusal.RoleMayNot role -> Problem.of(ProblemType.FORBIDDEN, role.detail());
            case Refusal.NotYours person -> Problem.of(ProblemType.FORBIDDEN, person.detail());
            case Refusal.SameHand hand -> Problem.of(ProblemType.SAME_HAND, hand.detail());
            case Refusal.IsRecused recused -> Problem.of(ProblemType.RECUSED, recused.detail());
            case Refusal.Stale stale -> Problem.of(ProblemType.STALE, stale.detail());
            case Refusal.NotNow now -> Problem.of(ProblemType.WRONG_STATE, now.detail());
            case Refusal.Cancelled cancelled -> Problem.of(ProblemType.WRONG_STATE, cancelled.detail());
            case Refusal.WrongState state -> Problem.of(ProblemType.WRONG_STATE, state.detail());
            case Refusal.NotKept gone ->
                Problem.of(ProblemType.GONE, gone.detail()).restartingAt(gone.restart());
            case Refusal.NotInFlow move -> Problem.of(ProblemType.WRONG_STATE, move.detail());
            case Refusal.Exists exists ->
                Problem.of(ProblemType.EXISTS, exists.detail()).being(exists.existing());
            case Refusal.GateClosed closed ->
                Problem.of(ProblemType.GATE_CLOSED, closed.detail()).lacking(closed.missing());
            case Refusal.Invalid invalid ->
                Problem.of(ProblemType.INVALID, invalid.detail()).with(invalid.errors());
            case Refusal.KeyReused key -> Problem.of(ProblemType.KEY_REUSED, key.detail());
            case Refusal.StillRunning running -> Problem.of(ProblemType.STILL_RUNNING, running.detail());
        };
    }

    /** What a client sent cannot be read at all, or not as what the route takes. */
    public static Problem malformed(List<FieldError> errors) {
        String detail = errors.stream().map(Problems::sentence).collect(Collectors.joining(" "));
        return Problem.of(ProblemType.MALFORMED, detail).with(errors);
    }

    private static String sentence(FieldError error) {
        return (error.pointer().isEmpty() ? "The body" : error.pointer()) + " " + error.detail() + ".";
    }

    /** The answer that carries a problem. */
    public static Response answer(Problem problem, UriInfo asked) {
        return builder(problem, asked).build();
    }

    static Response.ResponseBuilder builder(Problem problem, UriInfo asked) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.at(asked.getRequestUri().getRawPath()));
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer;
    }
}
