package veridict.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where public pages stand for the world: built from {@code VERIDICT_PUBLIC_URL}, never from what a request says. */
@ApplicationScoped
public class PublicUrls {

    private final String base;

    PublicUrls(@ConfigProperty(name = "veridict.public-url") String url) {
        this.base = url.replaceAll("/+$", "") + "/public";
    }

    /** The list of verdicts, the newest first. */
    public String index() {
        return base;
    }

    /** The page of a verdict; it never moves. */
    public String verdict(String slug) {
        return base + "/verdicts/" + slug;
    }

    /** A version as it was published, even when there is a later one. */
    public String version(String slug, int number) {
        return verdict(slug) + "/v/" + number;
    }
}
