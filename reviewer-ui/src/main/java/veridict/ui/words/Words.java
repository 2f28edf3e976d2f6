package veridict.ui.words;

import io.quarkus.qute.TemplateExtension;
import veridict.claim.ClaimSource;
import veridict.model.ClaimState;
import veridict.model.ClaimantKind;
import veridict.model.ComplaintState;
import veridict.model.ContactOutcome;
import veridict.model.CorrectionKind;
import veridict.model.DeclineCode;
import veridict.model.Form;
import veridict.model.MoveName;
import veridict.model.Priority;
import veridict.model.Publicness;
import veridict.model.Role;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;

/** What a person reads where a program reads the name of a constant. */
@TemplateExtension
public class Words {
    private Words() {}

    public static String word(ClaimState state) {
        return switch (state) {
            case SUBMITTED -> "Submitted";
            case ACCEPTED -> "Accepted";
            case IN_REVIEW -> "Checking";
            case IN_CROSS_CHECK -> "Cross-check";
            case PROPOSED -> "Proposed";
            case APPROVED -> "Approved";
            case PUBLISHED -> "Published";
            case UNDER_CORRECTION -> "Correcting";
            case ON_HOLD -> "On hold";
            case RETRACTED -> "Retracted";
            case WITHDRAWN -> "Withdrawn";
            case DECLINED -> "Declined";
            case DUPLICATE -> "Duplicate";
        };
    }

    /** The move as the label of its button. */
    public static String word(MoveName move) {
        return switch (move) {
            case SUBMIT -> "Submit";
            case WITHDRAW -> "Withdraw";
            case ACCEPT -> "Accept";
            case DECLINE -> "Decline";
            case MARK_DUPLICATE -> "Mark as duplicate";
            case TAKE_UP -> "Take up";
            case ASSIGN -> "Assign";
            case HAND_BACK -> "Hand back";
            case HOLD -> "Put on hold";
            case RESUME -> "Resume";
            case REQUEST_CROSS_CHECK -> "Ask for a cross-check";
            case CROSS_CHECK -> "Cross-check";
            case PROPOSE -> "Propose verdict";
            case SEND_BACK -> "Send back";
            case APPROVE -> "Approve verdict";
            case SCHEDULE -> "Schedule";
            case UNSCHEDULE -> "Unschedule";
            case PUBLISH -> "Publish";
            case CORRECT -> "Correct";
            case ABANDON_CORRECTION -> "Abandon correction";
            case RETRACT -> "Retract";
            case REOPEN -> "Reopen";
            case RECUSE -> "Recuse";
            case LIFT_RECUSAL -> "Lift recusal";
            case ESCALATE -> "Escalate";
            case REDACT -> "Redact";
        };
    }

    /** The key that makes it; empty for what takes a look first. */
    static String key(MoveName move) {
        return switch (move) {
            case ACCEPT -> "a";
            case DECLINE -> "d";
            case TAKE_UP -> "m";
            case PROPOSE -> "p";
            case APPROVE -> "v";
            case SEND_BACK -> "s";
            case SUBMIT,
                    WITHDRAW,
                    MARK_DUPLICATE,
                    ASSIGN,
                    HAND_BACK,
                    HOLD,
                    RESUME,
                    REQUEST_CROSS_CHECK,
                    CROSS_CHECK,
                    SCHEDULE,
                    UNSCHEDULE,
                    PUBLISH,
                    CORRECT,
                    ABANDON_CORRECTION,
                    RETRACT,
                    REOPEN,
                    RECUSE,
                    LIFT_RECUSAL,
                    ESCALATE,
                    REDACT -> "";
        };
    }

    static String word(Says says) {
        return switch (says) {
            case ASSERTS -> "Asserts";
            case DENIES -> "Denies";
            case DISPUTES -> "Disputes";
            case CONFIRMS -> "Confirms";
        };
    }

    static String word(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Supports";
            case UNDERMINES -> "Undermines";
            case CONTEXT -> "Context";
        };
    }

    static String word(SourceKind kind) {
        return switch (kind) {
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary";
        };
    }

    static String word(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "Public";
            case DESK -> "The desk only";
            case CONFIDENTIAL -> "Confidential";
        };
    }

    static String word(SearchResult result) {
        return switch (result) {
            case NOTHING_FOUND -> "Nothing found";
            case FOUND -> "Found something";
        };
    }

    static String word(Form form) {
        return switch (form) {
            case QUOTE -> "Their own words";
            case PARAPHRASE -> "As reported by others";
        };
    }

    static String word(ClaimantKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organisation";
            case ACCOUNT -> "Account";
            case UNKNOWN -> "Unknown";
        };
    }

    static String word(Publicness publicness) {
        return switch (publicness) {
            case PUBLIC -> "Public figure or body";
            case PRIVATE -> "Private person, never named in public";
        };
    }

    public static String word(Priority priority) {
        return switch (priority) {
            case LOW -> "Low";
            case NORMAL -> "Normal";
            case HIGH -> "High";
            case URGENT -> "Urgent";
        };
    }

    public static String word(DeclineCode code) {
        return switch (code) {
            case OPINION -> "An opinion";
            case PREDICTION -> "A prediction";
            case NOT_CHECKABLE -> "Cannot be checked";
            case OUT_OF_SCOPE -> "Out of scope";
            case LOW_REACH -> "Hardly anybody saw it";
            case ALREADY_CHECKED -> "Checked already";
        };
    }

    public static String word(ContactOutcome outcome) {
        return switch (outcome) {
            case REPLIED -> "Replied";
            case DECLINED -> "Declined to comment";
            case NO_REPLY -> "No reply";
            case NOT_POSSIBLE -> "Could not be asked";
        };
    }

    public static String word(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> "Received";
            case IN_REVIEW -> "In review";
            case UPHELD -> "Upheld";
            case PARTLY_UPHELD -> "Partly upheld";
            case REJECTED -> "Rejected";
        };
    }

    public static String word(ClaimSource source) {
        return switch (source) {
            case ARTICLE -> "An article";
            case PROGRAM -> "A program";
            case TYPED -> "Typed by hand";
        };
    }

    public static String word(CorrectionKind kind) {
        return switch (kind) {
            case TYPO -> "A slip of the pen";
            case CLARIFICATION -> "A clarification";
            case UPDATE -> "An update: something is new";
            case CORRECTION -> "A correction: something was wrong";
            case REVISED_VERDICT -> "The verdict itself changes";
        };
    }

    public static String word(Role role) {
        return switch (role) {
            case SUBMITTER -> "Submitter";
            case INTEGRATION -> "Program";
            case FACT_CHECKER -> "Fact-checker";
            case EDITOR -> "Editor";
            case ADMIN -> "Admin";
        };
    }
}
