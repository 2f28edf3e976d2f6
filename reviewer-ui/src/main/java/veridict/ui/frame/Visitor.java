package veridict.ui.frame;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.people.People;

/** Who looks at a page: a person of the newsroom once signed in, with the zone and theme their browser told us. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private static final Set<String> THEMES = Set.of("light", "dark");

    /** Where Quarkus keeps the token of a request. */
    private static final String CSRF = "csrf_token";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final People people;
    private @Nullable Actor actor;

    Visitor(SecurityIdentity identity, RoutingContext request, People people) {
        this.identity = identity;
        this.request = request;
        this.people = people;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** The person as the doors know them. */
    public Actor actor() {
        if (actor == null) {
            JsonWebToken who = (JsonWebToken) identity.getPrincipal();
            String name = Optional.ofNullable((String) who.getClaim("name"))
                    .filter(given -> !given.isBlank())
                    .orElseGet(who::getName);
            actor = people.signedIn(who.getIssuer(), who.getSubject(), name, roles());
        }
        return actor;
    }

    public String getName() {
        return actor().name();
    }

    public boolean isStaff() {
        return isSignedIn() && actor().isStaff();
    }

    /** Whether claims may be handed in: admins only look after the desk. */
    public boolean isSubmitting() {
        return actor().isAny(Role.SUBMITTER, Role.INTEGRATION, Role.FACT_CHECKER, Role.EDITOR);
    }

    public boolean isChecker() {
        return actor().is(Role.FACT_CHECKER);
    }

    /** Whether claims are theirs to decide about. */
    public boolean isReviewer() {
        return actor().isAny(Role.FACT_CHECKER, Role.EDITOR);
    }

    public boolean isAdmin() {
        return actor().is(Role.ADMIN);
    }

    public boolean isEditor() {
        return actor().is(Role.EDITOR);
    }

    /** Whether they may have endpoints: programs' owners theirs, admins all. */
    public boolean isOwningEndpoints() {
        return isSignedIn() && actor().isAny(Role.INTEGRATION, Role.ADMIN);
    }

    private Set<Role> roles() {
        return identity.getRoles().stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this request has a token for forms: an address that leads nowhere is answered before it is given one. */
    public boolean isSending() {
        return request.get(CSRF) != null;
    }

    /** Empty follows the system. */
    public String getTheme() {
        return cookie("theme").filter(THEMES::contains).orElse("");
    }

    /** The reader's zone; UTC until their browser has told it. */
    public ZoneId zone() {
        try {
            return cookie("zone")
                    .map(zone -> ZoneId.of(zone.replace("%2F", "/")))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** The page this was asked for on; the desk when nobody says. Only an address of ours: a browser may be told another. */
    public URI getFrom() {
        return Optional.ofNullable(request.request().getHeader("HX-Current-URL"))
                .or(() -> Optional.ofNullable(request.request().getHeader("Referer")))
                .map(URI::create)
                .map(page -> page.getRawPath().replaceFirst("^/*", "/")
                        + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .map(URI::create)
                .orElse(URI.create("/"));
    }

    /** What this browser keeps for us; whoever has it can change it. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
    }
}
