package veridict.ui.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import veridict.database.SqlState;
import veridict.model.Missing;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The page a person gets instead of what they asked for: what happened, and what to do now. */
public class RefusedPage {
    private static final Logger LOG = Logger.getLogger(RefusedPage.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance refused(String title, String detail, List<Missing> missing);

        static native TemplateInstance nowhere();

        static native TemplateInstance away();

        static native TemplateInstance unforeseen();

        static native TemplateInstance expired();
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        Refusal refusal = refused.refusal();
        return switch (refusal) {
            case Refusal.Unknown unknown -> page(404, "This is not here", unknown);
            case Refusal.RoleMayNot role -> page(403, "Your role may not do this", role);
            case Refusal.NotYours notYours -> page(403, "This is not yours to do", notYours);
            case Refusal.SameHand hand -> page(403, "This takes a second pair of eyes", hand);
            case Refusal.IsRecused recused -> page(403, "A conflict of interest keeps you away", recused);
            case Refusal.Stale stale -> page(412, "Somebody was here in the meantime", stale);
            case Refusal.NotNow now -> page(409, "Not as things stand", now);
            case Refusal.Cancelled cancelled -> page(409, "This was cancelled", cancelled);
            case Refusal.WrongState state -> page(409, "Somebody was faster", state);
            case Refusal.NotKept gone -> page(410, "This is no longer kept", gone);
            case Refusal.NotInFlow absent -> page(409, "This newsroom works without that step", absent);
            case Refusal.Exists exists -> page(409, "This is here already", exists);
            case Refusal.KeyReused reused -> page(UNPROCESSABLE, "This was sent before", reused);
            case Refusal.StillRunning running -> page(409, "This is being done right now", running);
            case Refusal.Invalid invalid -> page(UNPROCESSABLE, "Something does not fit", invalid);
            case Refusal.GateClosed closed ->
                html(UNPROCESSABLE, Templates.refused("Something is still missing", "", closed.missing()));
        };
    }

    @ServerExceptionMapper
    public Response nowhere(NotFoundException notFound) {
        return html(404, Templates.nowhere());
    }

    /** Where a form was sent to, and nothing can be read. */
    @ServerExceptionMapper
    public Response nowhere(NotAllowedException notAllowed) {
        return html(405, Templates.nowhere());
    }

    @ServerExceptionMapper
    public Response unforeseen(RuntimeException bug) {
        if (bug instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        if (SqlState.of(bug).filter(SqlState::isAway).isPresent()) {
            LOG.warnf("The database is away: %s", bug.getMessage());
            return html(503, Templates.away());
        }
        LOG.error("A page failed", bug);
        return html(500, Templates.unforeseen());
    }

    /** A form whose token no longer counts is refused by a filter without a word; a script renews the token, a person reads why. */
    @ServerResponseFilter
    public void expired(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == BAD_REQUEST
                && !response.hasEntity()
                && request.getHeaderString(HtmxRequests.MARK) == null) {
            response.setEntity(Templates.expired().render(), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        }
    }

    private static Response page(int status, String title, Refusal refusal) {
        return html(status, Templates.refused(title, refusal.detail(), List.of()));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}
