package veridict.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers with what they are tagged by: the version is the ETag. */
public final class Answers {

    private Answers() {}

    /** 201 with the thing, its address and its version. */
    public static Response created(String path, Object thing, long version) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, tag(version))
                .entity(thing)
                .build();
    }

    /** 200 with the thing and its version. */
    public static Response ok(Object thing, long version) {
        return Response.ok(thing).header(HttpHeaders.ETAG, tag(version)).build();
    }

    /** 204 with the version that is left. */
    public static Response gone(long version) {
        return Response.noContent().header(HttpHeaders.ETAG, tag(version)).build();
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
