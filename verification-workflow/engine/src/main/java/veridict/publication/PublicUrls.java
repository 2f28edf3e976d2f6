package veridict.publication;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.claim.Addresses;

/** Where public pages stand for the world: built from {@code VERIDICT_PUBLIC_URL}, never from what a request says. */
@ApplicationScoped
public class PublicUrls {

    private final Addresses addresses;

    PublicUrls(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The list of verdicts, the newest first. */
    public String index() {
        return addresses.site();
    }

    /** The page of a verdict; it never moves. */
    public String verdict(String slug) {
        return addresses.verdict(slug);
    }

    /** A version as it was published, even when there is a later one. */
    public String version(String slug, int number) {
        return verdict(slug) + "/v/" + number;
    }
}
