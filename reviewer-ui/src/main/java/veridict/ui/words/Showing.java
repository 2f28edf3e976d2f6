package veridict.ui.words;

import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import veridict.claim.ClaimQueries;
import veridict.model.Claim;
import veridict.model.HistoryEntry;
import veridict.model.MoveName;
import veridict.model.Priority;
import veridict.model.Rating;
import veridict.model.ScheduledTime;

/** How dates, names and texts stand on a page. */
@TemplateExtension
public class Showing {
    private static final int SHORT = 240;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv");

    private Showing() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** The time of publication as it was said. */
    static String asSaid(ScheduledTime schedule) {
        return SAID.format(schedule.at().atZone(ZoneId.of(schedule.zone()))) + " (" + schedule.zone() + ")";
    }

    /** The short form of a claim where it has one, else its statement. */
    public static String brief(Claim claim) {
        return claim.summary() == null ? claim.statement() : claim.summary();
    }

    /** Which way a text of this language runs. */
    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    /** A counter, which stops where counting does. */
    public static String counted(long count) {
        return count >= ClaimQueries.COUNTED ? ClaimQueries.COUNTED - 1 + "+" : Long.toString(count);
    }

    public static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** A text as a word of an address. */
    static String asQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? url : host.replaceFirst("^www\\.", "");
    }

    public static String named(Rating rating) {
        return inEnglish(rating.label());
    }

    static String meant(Rating rating) {
        return inEnglish(rating.meaning());
    }

    static boolean isUrgent(Claim claim) {
        return claim.priority().compareTo(Priority.HIGH) >= 0;
    }

    static boolean isMove(HistoryEntry entry) {
        return MoveName.of(entry.entry()).isPresent();
    }

    /** Whether it changed what an approver reads; what is said beside a claim does not. */
    public static boolean isNewVersion(HistoryEntry entry) {
        return isMove(entry) || entry.entry().equals("edit");
    }

    /** What happened, after the name of who did it. */
    static String entryWord(HistoryEntry entry) {
        return switch (entry.entry()) {
            case "submit" -> "handed it in";
            case "withdraw" -> "withdrew it";
            case "accept" -> "accepted it";
            case "decline" -> "declined it";
            case "take-up" -> "took it up";
            case "hand-back" -> "handed it back";
            case "propose" -> "proposed the verdict";
            case "send-back" -> "sent the verdict back";
            case "approve" -> "approved the verdict";
            case "publish" -> "published the verdict";
            case "assign" -> "gave it to somebody";
            case "hold" -> "put it on hold";
            case "resume" -> "went on with it";
            case "schedule" -> "set the time of publication";
            case "unschedule" -> "took the time of publication away";
            case "escalate" -> "says that it is overdue";
            case "correct" -> "opened a correction";
            case "abandon-correction" -> "abandoned the correction";
            case "retract" -> "retracted the verdict";
            case "reopen" -> "reopened it";
            case "request-cross-check" -> "asked for a second rating";
            case "cross-check" -> "gave the second rating";
            case "recuse" -> "recused somebody";
            case "lift-recusal" -> "lifted a recusal";
            case "redact" -> "removed for good what the law orders";
            case "mark-duplicate" -> "marked it as a duplicate";
            case "edit" -> "edited it";
            case "comment" -> "took part in the discussion";
            case "complaint" -> "entered or decided a complaint";
            default -> entry.entry().replace('-', ' ');
        };
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + " …";
    }

    private static String inEnglish(Map<String, String> byLanguage) {
        return byLanguage.getOrDefault(
                "en", byLanguage.values().stream().findFirst().orElse(""));
    }
}
