package veridict.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.model.Appearance;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Evidence;
import veridict.model.Form;
import veridict.model.Position;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.Stance;
import veridict.model.Version;

/**
 * A version as its page lays it out: sides of a contested claim, ledger by stance and origin, places on the scale, dates in its language.
 *
 * @param explanation safe HTML
 */
public record Sheet(Version version, String explanation) {

    /** Beside English; each has its {@code messages/page_….properties}. */
    static final Set<String> TRANSLATED = Set.of("ar", "de", "es", "fr", "uk");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /** For a list, which shows no explanation. */
    public static Sheet listed(Version version) {
        return new Sheet(version, "");
    }

    public boolean isQuote() {
        return version.form() == Form.QUOTE;
    }

    public boolean isQuote(Form form) {
        return form == Form.QUOTE;
    }

    /** Name and role of whoever made the claim; absent when nobody knows, or nobody may. */
    public @Nullable String claimant() {
        Claimant claimant = version.claimant();
        if (claimant == null || claimant.name() == null || claimant.publicness() == Publicness.PRIVATE) {
            return null;
        }
        return claimant.role() == null ? claimant.name() : claimant.name() + ", " + claimant.role();
    }

    public ClaimantKind claimantKind() {
        return version.claimant() == null
                ? ClaimantKind.UNKNOWN
                : version.claimant().kind();
    }

    public boolean isPrivate() {
        return version.claimant() != null && version.claimant().publicness() == Publicness.PRIVATE;
    }

    public boolean isOnScale() {
        return version.rating().value() != null;
    }

    /** The values of the scale from worst to best; empty for a rating off the scale. */
    public List<Integer> scale() {
        Integer worst = version.rating().worst();
        Integer best = version.rating().best();
        return worst == null || best == null
                ? List.of()
                : IntStream.rangeClosed(worst, best).boxed().toList();
    }

    /** What the rating is coloured by, beside its word. */
    public String side() {
        Integer value = version.rating().value();
        if (value == null) {
            return "off";
        }
        int middle = Objects.requireNonNull(version.rating().best())
                + Objects.requireNonNull(version.rating().worst());
        return switch (Integer.signum(2 * value - middle)) {
            case 1 -> "true";
            case -1 -> "false";
            default -> "mixed";
        };
    }

    /** Whether who made the claim stands for it without a position of their own on record. */
    public boolean claimantAlone() {
        String name = version.claimant() == null ? null : version.claimant().name();
        return asserting().stream().noneMatch(said -> said.speaker().equals(name));
    }

    public Says assertion() {
        return Says.ASSERTS;
    }

    public List<Position> asserting() {
        return positions(Set.of(Says.ASSERTS, Says.CONFIRMS));
    }

    public List<Position> denying() {
        return positions(Set.of(Says.DENIES, Says.DISPUTES));
    }

    private List<Position> positions(Set<Says> said) {
        return version.positions().stream()
                .filter(position -> said.contains(position.says()))
                .toList();
    }

    public List<Appearance> appearances() {
        return isPrivate() ? List.of() : earliestFirst(version.appearances());
    }

    static List<Appearance> earliestFirst(Collection<Appearance> appearances) {
        return appearances.stream()
                .sorted(Comparator.comparing(Appearance::date, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The evidence by stance; what has none bears nothing and is context. */
    public List<LedgerGroup> ledger() {
        List<LedgerGroup> groups = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            List<Evidence> items = version.evidence().stream()
                    .filter(item -> Objects.requireNonNullElse(item.stance(), Stance.CONTEXT) == stance)
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new LedgerGroup(stance, byOrigin(items)));
            }
        }
        return groups;
    }

    private static List<LedgerGroup.Origin> byOrigin(List<Evidence> items) {
        Map<String, List<Evidence>> origins = new LinkedHashMap<>();
        for (Evidence item : items) {
            String origin = item.origin() == null ? "#" + item.number() : item.origin();
            origins.computeIfAbsent(origin, any -> new ArrayList<>()).add(item);
        }
        return origins.values().stream()
                .map(same -> new LedgerGroup.Origin(same.getFirst().origin(), same))
                .toList();
    }

    public String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    public String direction() {
        return direction(version.language());
    }

    /** The language of the desk's own words: that of the verdict where they were translated, else English. */
    public String wordsLanguage() {
        String language = Locale.forLanguageTag(version.language()).getLanguage();
        return TRANSLATED.contains(language) ? language : "en";
    }

    private Locale locale() {
        Locale locale = Locale.forLanguageTag(version.language());
        boolean regional = locale.getLanguage().equals(wordsLanguage())
                && !locale.getCountry().isEmpty();
        return regional || !wordsLanguage().equals("en") ? locale : Locale.UK;
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(date);
    }

    public String day(Instant time) {
        return day(time.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The host of an address, as readers know it. */
    public String host(String url) {
        String rest = url.replaceFirst("(?i)^https?://(www\\.)?", "");
        return rest.split("[/?#]", 2)[0];
    }
}
