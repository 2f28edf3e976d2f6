package veridict.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import veridict.model.Endpoint;

/** The one page that shows a secret: nothing keeps it, and its address is that of the endpoint, so that loading it again shows no secret. */
final class Secret {

    private Secret() {}

    @CheckedTemplate(basePath = "EndpointPage")
    static class Templates {
        static native TemplateInstance secret(Endpoint endpoint, boolean isNew);
    }

    static Response shown(Endpoint endpoint, boolean isNew) {
        return Response.ok(Templates.secret(endpoint, isNew))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("HX-Push-Url", "/webhooks/" + endpoint.id())
                .header("Cache-Control", "no-store")
                .build();
    }
}
