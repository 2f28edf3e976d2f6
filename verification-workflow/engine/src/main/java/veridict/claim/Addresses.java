package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where things are on the web: built from settings, never from a request's Host. */
@ApplicationScoped
public class Addresses {

    private final String site;
    private final String desk;

    Addresses(
            @ConfigProperty(name = "veridict.public-url") String site,
            @ConfigProperty(name = "veridict.desk-url") Optional<String> desk) {
        this.site = withoutSlash(site);
        this.desk = withoutSlash(desk.orElse(site));
    }

    /** What the public sees. */
    public String site() {
        return site + "/public";
    }

    /** The public page of a verdict. */
    public String verdict(String slug) {
        return site() + "/verdicts/" + slug;
    }

    /** The same, or nothing for what was not published. */
    public @Nullable String verdictOrNothing(@Nullable String slug) {
        return slug == null ? null : verdict(slug);
    }

    /** The claim's page on the desk. */
    public String claim(UUID id) {
        return desk + "/claims/" + id;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
