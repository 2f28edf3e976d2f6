package veridict.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.json.Json;
import veridict.model.Endpoint;
import veridict.webhook.Secrets;

/** Keeps the secret of a new endpoint out of the table of answers. */
@ApplicationScoped
class SealedAnswers {

    private static final String PLACE = "answer";

    private final Secrets secrets;
    private final Json json;

    SealedAnswers(Secrets secrets, Json json) {
        this.secrets = secrets;
        this.json = json;
    }

    SealedAnswer seal(Endpoint endpoint) {
        return new SealedAnswer(secrets.seal(json.text(endpoint), PLACE));
    }

    Endpoint open(SealedAnswer answer) {
        return json.read(secrets.open(answer.sealed(), PLACE), Endpoint.class);
    }
}
