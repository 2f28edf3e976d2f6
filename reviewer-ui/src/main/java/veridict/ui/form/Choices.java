package veridict.ui.form;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import veridict.claim.ClaimSource;
import veridict.model.ClaimState;
import veridict.model.ClaimantKind;
import veridict.model.ComplaintState;
import veridict.model.ContactOutcome;
import veridict.model.CorrectionKind;
import veridict.model.DeclineCode;
import veridict.model.Form;
import veridict.model.Priority;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;

/** What can be chosen in forms, in the order it is offered. */
@Singleton
@Named("choices")
public class Choices {
    /** A language a text can be in. */
    public record Language(String name, String word) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language("en", "English"),
            new Language("uk", "Українська"),
            new Language("ru", "Русский"),
            new Language("de", "Deutsch"),
            new Language("fr", "Français"),
            new Language("es", "Español"),
            new Language("pl", "Polski"),
            new Language("pt", "Português"),
            new Language("it", "Italiano"),
            new Language("tr", "Türkçe"),
            new Language("ar", "العربية"),
            new Language("fa", "فارسی"),
            new Language("he", "עברית"),
            new Language("hi", "हिन्दी"),
            new Language("zh", "中文"),
            new Language("ja", "日本語"));

    public List<ComplaintState> getComplaintStates() {
        return List.of(ComplaintState.values());
    }

    /** How a complaint can end. */
    public List<ComplaintState> getComplaintEnds() {
        return getComplaintStates().stream().filter(ComplaintState::isDecided).toList();
    }

    public List<CorrectionKind> getCorrectionKinds() {
        return List.of(CorrectionKind.values());
    }

    public List<Language> getLanguages() {
        return LANGUAGES;
    }

    /** The same, and the one that is there already. */
    public List<Language> languagesWith(String there) {
        boolean known = there.isEmpty()
                || LANGUAGES.stream().anyMatch(language -> language.name().equals(there));
        return known
                ? LANGUAGES
                : Stream.concat(
                                LANGUAGES.stream(),
                                Stream.of(new Language(
                                        there, Locale.forLanguageTag(there).getDisplayName(Locale.ENGLISH))))
                        .toList();
    }

    public List<ClaimState> getStates() {
        return List.of(
                ClaimState.SUBMITTED,
                ClaimState.ACCEPTED,
                ClaimState.IN_REVIEW,
                ClaimState.IN_CROSS_CHECK,
                ClaimState.PROPOSED,
                ClaimState.APPROVED,
                ClaimState.PUBLISHED,
                ClaimState.UNDER_CORRECTION,
                ClaimState.ON_HOLD,
                ClaimState.RETRACTED,
                ClaimState.DECLINED,
                ClaimState.DUPLICATE,
                ClaimState.WITHDRAWN);
    }

    /** Paraphrase first: reporters quote less than they report. */
    public List<Form> getForms() {
        return List.of(Form.PARAPHRASE, Form.QUOTE);
    }

    /** Denial first: the claim itself is the assertion. */
    public List<Says> getSays() {
        return List.of(Says.DENIES, Says.DISPUTES, Says.CONFIRMS, Says.ASSERTS);
    }

    public List<ClaimantKind> getClaimantKinds() {
        return List.of(ClaimantKind.values());
    }

    public List<Publicness> getPublicness() {
        return List.of(Publicness.values());
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }

    public List<ClaimSource> getSources() {
        return List.of(ClaimSource.values());
    }

    public List<DeclineCode> getDeclineCodes() {
        return List.of(DeclineCode.values());
    }

    public List<Stance> getStances() {
        return List.of(Stance.values());
    }

    public List<SourceKind> getSourceKinds() {
        return List.of(SourceKind.values());
    }

    public List<Visibility> getVisibilities() {
        return List.of(Visibility.values());
    }

    public List<SearchResult> getSearchResults() {
        return List.of(SearchResult.values());
    }

    public List<ContactOutcome> getOutcomes() {
        return List.of(ContactOutcome.values());
    }
}
