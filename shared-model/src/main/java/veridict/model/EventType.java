package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The type of an event as webhooks and the feed carry it. Every audit entry has exactly one event. */
public enum EventType {
    CLAIM_SUBMITTED("claim.submitted"),
    CLAIM_WITHDRAWN("claim.withdrawn"),
    CLAIM_ACCEPTED("claim.accepted"),
    CLAIM_DECLINED("claim.declined"),
    CLAIM_DUPLICATED("claim.duplicated"),
    CLAIM_TAKEN_UP("claim.taken_up"),
    CLAIM_ASSIGNED("claim.assigned"),
    CLAIM_HANDED_BACK("claim.handed_back"),
    CLAIM_HELD("claim.held"),
    CLAIM_RESUMED("claim.resumed"),
    CLAIM_CROSS_CHECK_REQUESTED("claim.cross_check_requested"),
    CLAIM_CROSS_CHECKED("claim.cross_checked"),
    VERDICT_PROPOSED("verdict.proposed"),
    VERDICT_SENT_BACK("verdict.sent_back"),
    VERDICT_APPROVED("verdict.approved"),
    VERDICT_SCHEDULED("verdict.scheduled"),
    VERDICT_UNSCHEDULED("verdict.unscheduled"),
    VERDICT_PUBLISHED("verdict.published"),
    VERDICT_CORRECTED("verdict.corrected"),
    VERDICT_CORRECTION_OPENED("verdict.correction_opened"),
    VERDICT_CORRECTION_ABANDONED("verdict.correction_abandoned"),
    VERDICT_RETRACTED("verdict.retracted"),
    CLAIM_REOPENED("claim.reopened"),
    CLAIM_RECUSED("claim.recused"),
    CLAIM_RECUSAL_LIFTED("claim.recusal_lifted"),
    CLAIM_OVERDUE("claim.overdue"),
    CLAIM_REDACTED("claim.redacted"),
    CLAIM_EDITED("claim.edited"),
    CLAIM_COMMENTED("claim.commented"),
    COMPLAINT_RECEIVED("complaint.received"),
    COMPLAINT_RESOLVED("complaint.resolved"),
    /** A claim whose verdict is public was seen, or asked for, again. */
    CLAIM_REAPPEARED("claim.reappeared"),
    /** Tells an owner's other endpoints that one of theirs gets nothing any more; belongs to no claim. */
    ENDPOINT_DISABLED("endpoint.disabled"),
    /** Asks an endpoint whether it is there; belongs to no claim. */
    PING("ping");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** The type on the wire, such as {@code verdict.published}. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether it tells of something the public sees, so that an endpoint of audience PUBLIC may have it. */
    public boolean isPublic() {
        return this == VERDICT_PUBLISHED || this == VERDICT_CORRECTED || this == VERDICT_RETRACTED;
    }

    /** The type of that wire name, or empty. */
    public static Optional<EventType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
