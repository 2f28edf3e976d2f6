package veridict.edge;

/**
 * The kinds of problem there are, with stable names: {@code type} is {@code https://veridict.dev/problems/} and the name
 * (RFC 9457). A client decides by the type, a person reads the detail.
 */
public enum ProblemType {
    MALFORMED("malformed", 400, "The request cannot be read"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "You may not do this"),
    SAME_HAND("same-hand", 403, "A second person has to do this"),
    RECUSED("recused", 403, "A conflict of interest keeps you away"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no such representation"),
    WRONG_STATE("wrong-state", 409, "Not in this state"),
    EXISTS("exists", 409, "It is here already"),
    STILL_RUNNING("still-running", 409, "The same request is still running"),
    CONFLICT("conflict", 409, "Somebody else was at it at the same moment"),
    GONE("gone", 410, "It is no longer kept"),
    STALE("stale", 412, "It has changed since you read it"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Send application/json"),
    INVALID("invalid", 422, "Some of it does not fit"),
    GATE_CLOSED("gate-closed", 422, "Something is missing"),
    KEY_REUSED("key-reused", 422, "The Idempotency-Key was used before"),
    CONDITION_REQUIRED("condition-required", 428, "Say which version you saw"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "Try again in a moment");

    private static final String BASE = "https://veridict.dev/problems/";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return BASE + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
