package veridict.ui.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import veridict.model.Version;
import veridict.publication.ClaimReview;

/** What search engines will read of a verdict, laid out for people. */
@ApplicationScoped
class SearchMarkup {
    private final ClaimReview review;
    private final ObjectMapper mapper;

    SearchMarkup(ClaimReview review, ObjectMapper mapper) {
        this.review = review;
        this.mapper = mapper;
    }

    String of(Version verdict) {
        try {
            return mapper.readTree(review.preview(verdict)).toPrettyString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("markup is JSON", impossible);
        }
    }
}
