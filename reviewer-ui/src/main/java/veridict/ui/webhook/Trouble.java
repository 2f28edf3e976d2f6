package veridict.ui.webhook;

import java.util.List;
import veridict.model.Attempt;

/**
 * What an attempt met.
 *
 * @param what happened, in a sentence
 * @param then what to look at, most likely first
 */
public record Trouble(String what, List<String> then) {

    /** Of an attempt that failed. */
    static Trouble of(Attempt attempt) {
        Integer status = attempt.status();
        if (status != null) {
            return answered(status);
        }
        return switch (String.valueOf(attempt.failure())) {
            case "dns-failed" ->
                new Trouble(
                        "The name in the address was not found.",
                        List.of(
                                "Is the host spelled right? Change the address if not.",
                                "Was its DNS entry removed or changed? It has to resolve from the public internet."));
            case "refused-address" ->
                new Trouble(
                        "The name leads to an address inside a network, and we send to none of those.",
                        List.of(
                                "Give the receiver a public address.",
                                "Whoever runs Veridict can allow a network of the house."));
            case "connect-timeout" ->
                new Trouble(
                        "Nobody took the connection in time.",
                        List.of(
                                "Is the receiver running, and does its firewall let us in?",
                                "Is it overloaded? A rate limit on this endpoint helps."));
            case "connect-refused" ->
                new Trouble(
                        "The host is there, but nothing listens on that port.",
                        List.of("Is the receiver running?", "Is the port in the address the right one?"));
            case "unreachable" ->
                new Trouble(
                        "No road leads to that host.",
                        List.of("Is the host on the public internet?", "Ask whoever runs its network."));
            case "tls-failed" ->
                new Trouble(
                        "The encrypted connection could not be made.",
                        List.of(
                                "Has the certificate expired, or is it for another name?",
                                "Is its issuer publicly trusted, and is the whole chain sent?"));
            case "connection-closed" ->
                new Trouble(
                        "The receiver hung up before it had answered.",
                        List.of(
                                "Look into the receiver's log at the time of the attempt: it may have crashed.",
                                "A proxy in front of it may cut long requests."));
            case "deadline" ->
                new Trouble(
                        "The receiver took the message and did not finish its answer within the time.",
                        List.of("Answer 2xx at once and do the work afterwards.", "Is it waiting for something else?"));
            case "secret-unreadable" ->
                new Trouble(
                        "The secret of this endpoint cannot be read here any more.",
                        List.of(
                                "Make a new secret.",
                                "Tell whoever runs Veridict: a key is missing from its settings."));
            case "no-http" ->
                new Trouble(
                        "What came back was not HTTP.",
                        List.of("Does another program listen on that port?", "Should the address begin with https?"));
            default ->
                new Trouble(
                        "The attempt failed: " + attempt.failure() + ".",
                        List.of("Look into the receiver's log at the time of the attempt."));
        };
    }

    private static Trouble answered(int status) {
        return switch (status) {
            case 401, 403 ->
                new Trouble(
                        "The receiver answered " + status + ": it does not let us in.",
                        List.of(
                                "Does it verify with the present secret? If it was lost, make a new one.",
                                "Is its clock right? Signatures are five minutes good.",
                                "Does it ask for a header of its own, such as Authorization? Set it here."));
            case 404, 405 ->
                new Trouble(
                        "The receiver answered " + status + ": it has nothing that takes a POST at this path.",
                        List.of("Is the path of the address right?", "Was the receiver deployed without it?"));
            case 410 ->
                new Trouble(
                        "The receiver answered 410: it wants nothing any more, and was switched off.",
                        List.of("If that was a mistake, mend the receiver and make the endpoint active again."));
            case 413 ->
                new Trouble(
                        "The receiver answered 413: the message is too large for it.",
                        List.of("Messages have up to 20 kB. Allow them, or choose the thin form."));
            case 429 ->
                new Trouble(
                        "The receiver answered 429: it has more than it can take.",
                        List.of("Set a rate limit here that it can live with.", "It is sent less until it recovers."));
            case 400, 415, 422 ->
                new Trouble(
                        "The receiver answered " + status + ": it does not understand the message.",
                        List.of(
                                "What its answer says stands below.",
                                "A receiver has to live with types and fields that it does not know."));
            default -> answeredOtherwise(status);
        };
    }

    private static Trouble answeredOtherwise(int status) {
        if (status >= 300 && status < 400) {
            return new Trouble(
                    "The receiver answered " + status + ": it sends us elsewhere, and we do not follow.",
                    List.of("Give the address where it ends as this endpoint's address."));
        }
        if (status >= 500) {
            return new Trouble(
                    "The receiver answered " + status + ": something broke on its side.",
                    List.of(
                            "Look into the receiver's log at the time of the attempt.",
                            "502, 503 and 504 often come from a proxy before it: is the receiver behind it running?"));
        }
        return new Trouble(
                "The receiver answered " + status + ", and only 2xx counts as taken.",
                List.of("What its answer says stands below.", "Look into the receiver's log."));
    }
}
