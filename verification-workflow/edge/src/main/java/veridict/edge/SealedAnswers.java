package veridict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.json.Json;
import veridict.webhook.Secrets;

/** Keeps out of the table of answers what must not lie there in clear: secrets, and what readers confide to the desk. */
@ApplicationScoped
class SealedAnswers {

    private static final String PLACE = "answer";

    private final Secrets secrets;
    private final Json json;

    SealedAnswers(Secrets secrets, Json json) {
        this.secrets = secrets;
        this.json = json;
    }

    SealedAnswer seal(Object answer) {
        return new SealedAnswer(secrets.seal(json.text(answer), PLACE));
    }

    <T> T open(SealedAnswer answer, Class<T> type) {
        return json.read(secrets.open(answer.sealed(), PLACE), type);
    }
}
