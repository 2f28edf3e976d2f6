package veridict.publication;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import veridict.model.ClaimantKind;
import veridict.model.ContactOutcome;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.VersionKind;

/** What the desk says on a public page, in English; other languages are {@code messages/page_*.properties}, one file each. */
@MessageBundle("page")
public interface PageWords {

    @Message("Fact check")
    String factCheck();

    @Message("Fact checks")
    String factChecks();

    @Message("All fact checks")
    String allFactChecks();

    @Message("{value} of {best}, where {best} is true")
    String place(Integer value, Integer best);

    @Message("Outside the scale from false to true")
    String offScale();

    @Message("The claim")
    String theClaim();

    @Message("{name}, as reported by {medium}")
    String asReportedBy(String name, String medium);

    @Message("{name}, as reported by others")
    String asReported(String name);

    @Message
    String someone(ClaimantKind kind);

    @Message("Said on {day}")
    String claimedOn(String day);

    @Message("Seen at")
    String seenAt();

    @Message("via {outlet}")
    String via(String outlet);

    @Message("Translation")
    String translation();

    @Message("Who says what")
    String sides();

    @Message("Say it is so")
    String asserting();

    @Message("Say it is not")
    String denying();

    @Message("Nobody on record.")
    String nobody();

    @Message
    String says(Says says);

    @Message("How we know")
    String explanation();

    @Message("Sources")
    String sources();

    @Message
    String stance(Stance stance);

    @Message("Origin: {origin}")
    String origin(String origin);

    @Message("{count} items, one source")
    String oneSource(int count);

    @Message
    String kind(SourceKind kind);

    @Message("Interests: {interests}")
    String interests(String interests);

    @Message("The source is protected.")
    String protectedSource();

    @Message("archived copy")
    String archived();

    @Message("Read on {day}")
    String retrieved(String day);

    @Message("What we searched")
    String searches();

    @Message
    String result(SearchResult result);

    @Message("Whom we asked")
    String asked();

    @Message
    String outcome(ContactOutcome outcome);

    @Message("No answer yet")
    String waiting();

    @Message("Asked on {day}")
    String askedOn(String day);

    @Message("Left open by an editor: {reason}")
    String waived(String reason);

    @Message("How it was checked")
    String checked();

    @Message("By {byline}")
    String by(String byline);

    @Message("Published {day}")
    String published(String day);

    @Message("Updated {day}")
    String updated(String day);

    @Message("Version {number}")
    String version(int number);

    @Message("This is version {number}. A later one has replaced it.")
    String superseded(int number);

    @Message("Read the current version")
    String current();

    @Message("This fact check was retracted on {day}.")
    String retracted(String day);

    @Message("Corrections")
    String corrections();

    @Message
    String change(VersionKind kind);

    @Message("For programs")
    String programs();

    @Message("Nothing has been published yet.")
    String none();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();
}
