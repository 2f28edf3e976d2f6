package veridict.ui.letter;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.Form;
import veridict.ui.words.Showing;

/** The words of a letter: what was said, where it stood, what we ask, and until when. */
record Letter(String newsroom, String writer, Article article, Addressee addressee, LocalDate replyBy) {

    String subject() {
        return newsroom + ": what we ask you about “" + article.title() + "”";
    }

    String text() {
        boolean several = addressee.claims().size() > 1;
        return """
                To %s

                %s checks what is said in public. %s attributed to you in %s:

                %s

                Before we come to a verdict we would like to hear you. Please tell us, %s:
                - whether you said it, and whether it is rendered correctly;
                - what it rests on: documents, figures, or people we can ask;
                - what our readers should know about it.

                Please answer by the end of %s. We publish what you answer, or that we asked and had no answer; what comes later we add.

                %s
                %s
                """.formatted(
                        name(),
                        newsroom,
                        several ? "These statements are" : "This statement is",
                        source(),
                        statements(),
                        several ? "for each of them" : "about it",
                        Showing.day(replyBy),
                        writer,
                        newsroom);
    }

    private String name() {
        return String.valueOf(addressee.claimant().name())
                + after(", ", addressee.claimant().role());
    }

    private String source() {
        return "“" + article.title() + "”"
                + after(", ", article.outlet())
                + (article.publishedOn() == null ? "" : ", " + Showing.day(article.publishedOn()))
                + after(" (", article.url() == null ? null : article.url() + ")");
    }

    private String statements() {
        return IntStream.range(0, addressee.claims().size())
                .mapToObj(i -> i + 1 + ". " + statement(addressee.claims().get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String statement(Claim claim) {
        String said = claim.form() == Form.QUOTE
                ? "“" + claim.statement() + "”"
                : claim.statement() + " (as it was reported)";
        return said
                + after(", ", claim.medium())
                + (claim.claimedOn() == null ? "" : ", " + Showing.day(claim.claimedOn()));
    }

    private static String after(String mark, @Nullable String text) {
        return text == null ? "" : mark + text;
    }
}
