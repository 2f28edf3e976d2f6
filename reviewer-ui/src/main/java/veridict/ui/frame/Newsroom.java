package veridict.ui.frame;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.model.Version;

/** The house whose desk this is, and where its public pages are. */
@Singleton
@Named("newsroom")
public class Newsroom {
    private final String name;
    private final String publicUrl;

    Newsroom(
            @ConfigProperty(name = "veridict.newsroom.name", defaultValue = "Newsroom") String name,
            @ConfigProperty(name = "veridict.public-url") String publicUrl) {
        this.name = name;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public String getName() {
        return name;
    }

    /** The public page of a version. */
    public String page(Version version) {
        return publicUrl + "/public/verdicts/" + version.slug();
    }

    /** Where every public page will stand. */
    public String getPages() {
        return publicUrl + "/public/verdicts/";
    }
}
