package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Role;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** What an endpoint may be set to, and by whom. */
@ApplicationScoped
class EndpointRules {

    private final Inputs inputs;
    private final AddressGuard guard;

    EndpointRules(Inputs inputs, AddressGuard guard) {
        this.inputs = inputs;
        this.guard = guard;
    }

    /**
     * Answers the settings when they fit; refuses with every error at once when they do not.
     *
     * @param present the audience that it has, which an owner may keep; absent for a new one
     */
    EndpointSettings checked(EndpointSettings input, @Nullable Audience present, Actor actor) {
        EndpointSettings settings = inputs.checked(input);
        List<FieldError> errors = new ArrayList<>();
        wrongUrl(URI.create(settings.url())).ifPresent(wrong -> errors.add(new FieldError("/url", wrong)));
        if (settings.audience() == Audience.INTERNAL && present != Audience.INTERNAL && !actor.is(Role.ADMIN)) {
            errors.add(new FieldError("/audience", "INTERNAL is an admin's to choose"));
        }
        List<String> types = Optional.ofNullable(settings.eventTypes()).orElse(List.of());
        IntStream.range(0, types.size())
                .filter(i -> !EventPatterns.isKnown(types.get(i)))
                .forEach(i -> errors.add(new FieldError("/eventTypes/" + i, "is no type of event and fits none")));
        if (settings.headers() != null) {
            errors.addAll(HeaderRules.errors(settings.headers()));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new Refusal.Invalid(errors));
        }
        return settings;
    }

    private Optional<String> wrongUrl(URI url) {
        if (!guard.allowsHost(url.getHost())) {
            return Optional.of("is not a public address");
        }
        if (!guard.allowsPort(url)) {
            return Optional.of("has a port that we do not send to");
        }
        boolean here = guard.allowsLoopback() && AddressGuard.isLoopback(url.getHost());
        if (!url.getScheme().equalsIgnoreCase("https") && !here) {
            return Optional.of("must begin with https://");
        }
        return url.getRawFragment() == null ? Optional.empty() : Optional.of("must not have a fragment");
    }
}
