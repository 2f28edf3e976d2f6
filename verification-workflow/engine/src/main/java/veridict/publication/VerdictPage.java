package veridict.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.model.Evidence;
import veridict.model.SearchRecord;
import veridict.model.Version;

/** The public page of a verdict, made of its frozen version alone; the desk shows the same before publication. */
@ApplicationScoped
public class VerdictPage {

    private final Markdown markdown;
    private final ClaimReview review;
    private final PublicUrls urls;
    private final NewsroomIdentity newsroom;
    private final StyleSheet style;

    VerdictPage(Markdown markdown, ClaimReview review, PublicUrls urls, NewsroomIdentity newsroom, StyleSheet style) {
        this.markdown = markdown;
        this.review = review;
        this.urls = urls;
        this.newsroom = newsroom;
        this.style = style;
    }

    @CheckedTemplate(basePath = "publication")
    static class Templates {
        static native TemplateInstance verdict(
                Edition edition, Sheet sheet, String review, PublicUrls urls, NewsroomIdentity newsroom, String style);

        static native TemplateInstance article(Sheet sheet);
    }

    /** The whole page. A superseded version leads to the current one, a retracted verdict says so first; neither carries a ClaimReview. */
    public String html(Edition edition) {
        Sheet sheet = sheet(edition.version());
        String markup = edition.isStanding() ? review.script(edition) : "";
        return Templates.verdict(edition, sheet, markup, urls, newsroom, style.href())
                .setLocale(sheet.wordsLanguage())
                .render();
    }

    /** The page without its frame, for the desk; it takes an element of class {@code public} around it and the style sheet. */
    public String article(Version version) {
        Sheet sheet = sheet(version);
        return Templates.article(sheet).setLocale(sheet.wordsLanguage()).render();
    }

    private Sheet sheet(Version version) {
        Set<Integer> numbers = Stream.concat(
                        version.evidence().stream().map(Evidence::number),
                        version.searches().stream().map(SearchRecord::number))
                .collect(Collectors.toSet());
        return new Sheet(version, markdown.html(version.explanation(), numbers));
    }
}
