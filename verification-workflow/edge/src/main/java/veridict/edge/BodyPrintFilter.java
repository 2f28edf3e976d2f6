package veridict.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the fingerprint of a request that carries a key, from the bytes as they came. */
class BodyPrintFilter {

    private final BodyPrint print;

    BodyPrintFilter(BodyPrint print) {
        this.print = print;
    }

    @ServerRequestFilter(readBody = true)
    public void fingerprint(ContainerRequestContext request) throws IOException {
        if (request.getHeaderString(Call.IDEMPOTENCY_KEY) == null) {
            return;
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        print.take(request.getMethod(), asked(request.getUriInfo().getRequestUri()), body);
    }

    // Without the host: the same request by way of another name of ours is the same request.
    private static String asked(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
