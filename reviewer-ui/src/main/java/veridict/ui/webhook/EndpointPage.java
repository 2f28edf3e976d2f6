package veridict.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.model.EndpointHealth;
import veridict.model.EndpointState;
import veridict.model.Page;
import veridict.model.Replay;
import veridict.refusal.Refusal;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointQueries;
import veridict.webhook.NewReplay;
import veridict.webhook.NewTest;
import veridict.webhook.ReplayDesk;
import veridict.webhook.WebhookDesk;

/** One endpoint: how it does, what was sent to it, and what can be done with it. */
@Path("/webhooks/{id: [0-9a-f-]{36}}")
public class EndpointPage {
    private static final int LINES = 25;
    private static final int REPLAYS = 3;

    private final EndpointQueries endpoints;
    private final WebhookDesk desk;
    private final DeliveryDesk deliveries;
    private final ReplayDesk replays;
    private final Forms forms;
    private final Visitor visitor;

    EndpointPage(
            EndpointQueries endpoints,
            WebhookDesk desk,
            DeliveryDesk deliveries,
            ReplayDesk replays,
            Forms forms,
            Visitor visitor) {
        this.endpoints = endpoints;
        this.desk = desk;
        this.deliveries = deliveries;
        this.replays = replays;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance endpoint(
                EndpointHealth health, Page<Delivery> log, boolean onward, List<Replay> replays, Filled form);
    }

    static URI at(UUID id) {
        return URI.create("/webhooks/" + id);
    }

    @GET
    public TemplateInstance endpoint(@RestPath UUID id, @RestQuery @Nullable String cursor) {
        return page(id, cursor, Filled.BLANK);
    }

    @POST
    @Path("ping")
    public Response ping(@RestPath UUID id) {
        return on(id, Filled.BLANK, () -> deliveries.ping(id, visitor.actor()));
    }

    @POST
    @Path("test")
    public Response test(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return on(id, form, () -> deliveries.test(id, forms.read(form, NewTest.class), visitor.actor()));
    }

    /** Pauses it, lets it go on, disables it, makes it active again. */
    @POST
    @Path("state")
    public Response state(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return on(id, form, () -> {
            Endpoint endpoint = desk.endpoint(id, visitor.actor());
            desk.change(id, form.seen(), EndpointForms.in(state(form.value("state")), endpoint), visitor.actor());
        });
    }

    @POST
    @Path("rotate")
    public Response rotate(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.answer(form, () -> rotated(id, form), again -> page(id, null, again));
    }

    private Response rotated(UUID id, Filled form) {
        Endpoint rotated = desk.rotate(id, hours(form.value("graceHours")), visitor.actor());
        desk.awaitOldSignatures(id);
        return Secret.shown(rotated, false);
    }

    @POST
    @Path("replays")
    public Response replay(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return on(id, form, () -> replays.begin(id, forms.read(form, NewReplay.class), visitor.actor()));
    }

    @POST
    @Path("replays/{replay}/cancel")
    public Response cancel(@RestPath UUID id, @RestPath UUID replay) {
        return on(id, Filled.BLANK, () -> replays.cancel(replay, visitor.actor()));
    }

    @POST
    @Path("remove")
    public Response remove(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> {
                    desk.remove(id, form.seen(), visitor.actor());
                    return URI.create("/webhooks");
                },
                again -> page(id, null, again));
    }

    private Response on(UUID id, Filled form, Runnable done) {
        return Saving.of(
                form,
                () -> {
                    done.run();
                    return at(id);
                },
                again -> page(id, null, again));
    }

    private TemplateInstance page(UUID id, @Nullable String cursor, Filled form) {
        return Templates.endpoint(
                endpoints.health(id, visitor.actor()),
                deliveries.list(id, cursor, LINES, visitor.actor()),
                cursor != null,
                replays.list(id, null, REPLAYS, visitor.actor()).items(),
                form);
    }

    private static EndpointState state(String typed) {
        return List.of(EndpointState.values()).stream()
                .filter(state -> state.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.of("/state", "is no state of an endpoint"));
    }

    private static int hours(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.Invalid.of("/graceHours", "must be a number of hours");
        }
    }
}
