package veridict.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Article;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;

@QuarkusTest
class ArticleDeskTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ArticleDesk articles;

    @Test
    void the_same_text_again_is_the_article_that_is_here() {
        String text = "Caf\u00e9 " + UUID.randomUUID();
        Article first = articles.take(saying(text), newsroom.mara());
        String decomposed = text.replace("\u00e9", "e\u0301");
        assertEquals(
                first.id(),
                refused(Refusal.Exists.class, () -> articles.take(saying(decomposed), newsroom.tom()))
                        .existing());
    }

    @Test
    void an_article_is_kept_as_it_was_pasted() {
        String text = "  Two lines,\r\n\r\n\tand a third. " + UUID.randomUUID();
        Article article = articles.take(saying(text), newsroom.mara());
        assertEquals(text, articles.article(article.id(), newsroom.edith()).text());
        assertEquals("Jo Writer", article.byline());
        assertTrue(articles.list(null, 100, newsroom.ada()).items().stream()
                .anyMatch(listed -> listed.id().equals(article.id())));
    }

    @Test
    void every_error_names_its_field() {
        Refusal.Invalid invalid = refused(
                Refusal.Invalid.class,
                () -> articles.take(
                        new NewArticle(
                                "",
                                "x".repeat(201),
                                null,
                                LocalDate.now().plusDays(3),
                                "javascript:alert(1)",
                                "not a language",
                                "x".repeat(200_001),
                                List.of(""),
                                null),
                        newsroom.mara()));
        assertEquals(
                List.of("/contributors/0", "/language", "/outlet", "/publishedOn", "/text", "/title", "/url"),
                invalid.errors().stream()
                        .map(FieldError::pointer)
                        .map(p -> p.replaceAll("/<.*", ""))
                        .toList());
    }

    @Test
    void two_hundred_thousand_characters_are_counted_as_people_count() {
        assertEquals(
                200_000,
                articles.take(saying("\uD83D\uDE80".repeat(199_964) + UUID.randomUUID()), newsroom.mara())
                        .text()
                        .codePoints()
                        .count());
    }

    @Test
    void who_is_no_fact_checker_or_editor_takes_none_in() {
        for (var actor : List.of(newsroom.reader(), newsroom.bot(), newsroom.ada())) {
            refused(Refusal.RoleMayNot.class, () -> articles.take(saying("A text."), actor));
        }
        refused(Refusal.RoleMayNot.class, () -> articles.list(null, 10, newsroom.reader()));
    }

    private static NewArticle saying(String text) {
        return new NewArticle(
                "A title",
                "An outlet",
                "Jo Writer",
                LocalDate.of(2025, 12, 29),
                "https://outlet.example/1",
                "en",
                text,
                List.of("An agency"),
                null);
    }
}
