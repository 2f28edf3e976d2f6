package veridict.ui.frame;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What requests of scripts need. An ended session answers them 499 instead of a redirect that a script cannot follow, so that the page can
 * offer to sign in again and keep what was typed; and the address line follows a page that came in place of another.
 */
@ApplicationScoped
public class HtmxRequests implements JavaScriptRequestChecker {
    static final String MARK = "HX-Request";

    /** What is a page, or so much of one that its address goes with it. */
    private static final Set<String> PAGES = Set.of("page", "lines");

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return "true".equals(context.request().getHeader(MARK))
                || "fetch".equals(context.request().getHeader("X-Requested-With"))
                || context.request().path().equals("/live");
    }

    @ServerResponseFilter
    public void address(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(MARK) == null
                || !PAGES.contains(String.valueOf(request.getHeaderString("HX-Target")))
                || !request.getMethod().equals("GET")
                || response.getStatus() != 200) {
            return;
        }
        var address = request.getUriInfo().getRequestUri();
        String here = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        String current = request.getHeaderString("HX-Current-URL");
        boolean same = current != null && current.endsWith(here);
        response.getHeaders().putSingle(same ? "HX-Replace-Url" : "HX-Push-Url", here);
    }
}
