package veridict.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses text that is not UTF-8, as JSON has to be (RFC 8259, 8.1): read otherwise it would be kept for good with its letters lost. */
class Utf8Filter {

    @ServerRequestFilter(readBody = true)
    public void check(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException other) {
            throw new Malformed("body", "must be UTF-8");
        }
    }
}
