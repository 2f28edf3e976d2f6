package veridict.ui.people;

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
import org.jspecify.annotations.Nullable;
import veridict.model.Colleague;
import veridict.model.HandOver;
import veridict.model.Role;
import veridict.people.Absence;
import veridict.people.Colleagues;
import veridict.review.HandOvers;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** The people of the newsroom, with the form for an absence and, for editors, the one that hands work over. */
@Path("/people")
public class PeoplePage {
    private final Colleagues colleagues;
    private final HandOvers handOvers;
    private final Forms forms;
    private final Visitor visitor;

    PeoplePage(Colleagues colleagues, HandOvers handOvers, Forms forms, Visitor visitor) {
        this.colleagues = colleagues;
        this.handOvers = handOvers;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance people(
                List<Colleague> people, List<Colleague> takers, Colleague me, Filled form, @Nullable HandOver done);
    }

    @GET
    public TemplateInstance people() {
        Colleague me = colleagues.me(visitor.actor());
        return page(me, forms.show(Absence.of(me)), null);
    }

    @POST
    @Path("me")
    public Response tell(MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> {
                    Absence absence = forms.read(form, Absence.class);
                    colleagues.tell(form.seen(), now -> absence, visitor.actor());
                    return URI.create("/people");
                },
                again -> page(colleagues.me(visitor.actor()), again, null));
    }

    @POST
    @Path("{id}/hand-over")
    public Response handOver(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.answer(
                form,
                () -> {
                    UUID to = form.ids("to").stream().findFirst().orElse(null);
                    return Saving.again(200, after(handOvers.all(id, to, visitor.actor()), ""));
                },
                again -> after(null, again.errors().isEmpty() ? again.notice() : again.wrong("to", "Who takes it")));
    }

    private TemplateInstance after(@Nullable HandOver done, String notice) {
        Colleague me = colleagues.me(visitor.actor());
        return page(me, forms.show(Absence.of(me)).because(notice), done);
    }

    private TemplateInstance page(Colleague me, Filled form, @Nullable HandOver done) {
        List<Colleague> people = colleagues.all(visitor.actor()).stream()
                .filter(colleague -> colleague.is(Role.FACT_CHECKER) || colleague.is(Role.EDITOR))
                .toList();
        List<Colleague> takers = people.stream()
                .filter(colleague -> colleague.is(Role.FACT_CHECKER) && colleague.awayUntil() == null)
                .toList();
        return Templates.people(people, takers, me, form, done);
    }
}
