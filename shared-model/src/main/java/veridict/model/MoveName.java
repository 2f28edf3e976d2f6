package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The name of every move a claim can make. Which of them a newsroom allows, from where and by whom, is its flow. */
public enum MoveName {
    /** Hands a claim in. */
    SUBMIT("submit", EventType.CLAIM_SUBMITTED),
    /** Its submitter takes it back. */
    WITHDRAW("withdraw", EventType.CLAIM_WITHDRAWN),
    /** Worth checking. */
    ACCEPT("accept", EventType.CLAIM_ACCEPTED),
    /** Not to be checked, with a code and a reason. */
    DECLINE("decline", EventType.CLAIM_DECLINED),
    /** Another claim says the same. */
    MARK_DUPLICATE("mark-duplicate", EventType.CLAIM_DUPLICATED),
    /** A fact-checker makes it theirs. */
    TAKE_UP("take-up", EventType.CLAIM_TAKEN_UP),
    /** An editor gives it to somebody. */
    ASSIGN("assign", EventType.CLAIM_ASSIGNED),
    /** Its assignee lets go of it. */
    HAND_BACK("hand-back", EventType.CLAIM_HANDED_BACK),
    /** Sets it aside until something happens. */
    HOLD("hold", EventType.CLAIM_HELD),
    /** Goes on where it was held. */
    RESUME("resume", EventType.CLAIM_RESUMED),
    /** Asks a second rater for a blind rating. */
    REQUEST_CROSS_CHECK("request-cross-check", EventType.CLAIM_CROSS_CHECK_REQUESTED),
    /** The second rating. */
    CROSS_CHECK("cross-check", EventType.CLAIM_CROSS_CHECKED),
    /** Hands the draft to the editors. */
    PROPOSE("propose", EventType.VERDICT_PROPOSED),
    /** An editor wants more. */
    SEND_BACK("send-back", EventType.VERDICT_SENT_BACK),
    /** An editor stands behind exactly this draft. */
    APPROVE("approve", EventType.VERDICT_APPROVED),
    /** Sets the time of publication. */
    SCHEDULE("schedule", EventType.VERDICT_SCHEDULED),
    /** Takes that time away. */
    UNSCHEDULE("unschedule", EventType.VERDICT_UNSCHEDULED),
    /** Freezes a version and makes it public. */
    PUBLISH("publish", EventType.VERDICT_PUBLISHED),
    /** Opens a correction of a published verdict. */
    CORRECT("correct", EventType.VERDICT_CORRECTION_OPENED),
    /** Closes it without a new version. */
    ABANDON_CORRECTION("abandon-correction", EventType.VERDICT_CORRECTION_ABANDONED),
    /** Takes a published verdict back. */
    RETRACT("retract", EventType.VERDICT_RETRACTED),
    /** Brings a closed claim back. */
    REOPEN("reopen", EventType.CLAIM_REOPENED),
    /** Keeps a person with a conflict of interest away. */
    RECUSE("recuse", EventType.CLAIM_RECUSED),
    /** Ends that. */
    LIFT_RECUSAL("lift-recusal", EventType.CLAIM_RECUSAL_LIFTED),
    /** A deadline has passed. */
    ESCALATE("escalate", EventType.CLAIM_OVERDUE),
    /** Removes what the law orders removed. */
    REDACT("redact", EventType.CLAIM_REDACTED);

    private final String wire;
    private final EventType event;

    MoveName(String wire, EventType event) {
        this.wire = wire;
        this.event = event;
    }

    /** The name in URLs, flow files and JSON, such as {@code take-up}. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The event this move raises; a publication that follows an earlier version raises {@link EventType#VERDICT_CORRECTED} instead. */
    public EventType event() {
        return event;
    }

    /** The move of that wire name, or empty. */
    public static Optional<MoveName> of(String wire) {
        return Arrays.stream(values()).filter(move -> move.wire.equals(wire)).findFirst();
    }
}
