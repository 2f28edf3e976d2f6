package veridict.ui.frame;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import veridict.model.Version;
import veridict.publication.NewsroomIdentity;
import veridict.publication.PublicUrls;
import veridict.publication.StyleSheet;

/** The house whose desk this is, and where its public pages are and how they look. */
@Singleton
@Named("newsroom")
public class Newsroom {
    private final NewsroomIdentity identity;
    private final PublicUrls urls;
    private final StyleSheet style;

    Newsroom(NewsroomIdentity identity, PublicUrls urls, StyleSheet style) {
        this.identity = identity;
        this.urls = urls;
        this.style = style;
    }

    public String getName() {
        return identity.name();
    }

    /** The public page of a version. */
    public String page(Version version) {
        return urls.verdict(version.slug());
    }

    /** Where every public page will stand. */
    public String getPages() {
        return urls.verdict("");
    }

    /** The look of public pages, for what the desk shows of them. */
    public String getStyle() {
        return style.href();
    }
}
