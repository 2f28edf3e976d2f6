package veridict.discussion;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.Readings;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.CommentThread;
import veridict.model.Role;
import veridict.model.TextQuote;
import veridict.model.ThreadState;
import veridict.people.Permission;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door by which fact-checkers and editors talk about a claim. What is said stays, goes into the record and raises the thread's
 * version; the claim's stays, because an approver reads nothing else than before.
 */
@ApplicationScoped
public class DiscussionDesk {

    private static final int LONGEST_THREAD = 200;

    private final Discussions discussions;
    private final Mentions mentions;
    private final Passages passages;
    private final ClaimLedger ledger;
    private final Inputs inputs;
    private final Clock clock;

    DiscussionDesk(
            Discussions discussions,
            Mentions mentions,
            Passages passages,
            ClaimLedger ledger,
            Inputs inputs,
            Clock clock) {
        this.discussions = discussions;
        this.mentions = mentions;
        this.passages = passages;
        this.ledger = ledger;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Opens a thread with its first comment.
     *
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.Invalid}, also when the passage does not stand
     *     exactly once in the explanation; {@link Refusal.NotYours} when the draft is not the actor's to read,
     *     {@link Refusal.IsRecused}
     */
    @Transactional
    public CommentThread open(UUID claimId, NewComment input, Actor actor) {
        Role role = speaker(actor);
        inputs.checked(input);
        ClaimEntity claim = locked(claimId, actor);
        ThreadEntity thread = new ThreadEntity();
        thread.id = UuidCreator.getTimeOrderedEpoch();
        thread.claimId = claimId;
        thread.state = ThreadState.OPEN;
        thread.createdAt = clock.instant();
        if (input.passage() != null) {
            passages.place(thread, input.passage().toTextQuote(), actor);
        }
        thread.persist();
        say(thread, thread.id, input.said(), claim, actor, role);
        return discussions.toThread(thread);
    }

    /**
     * Adds a comment to a thread, open or not.
     *
     * @throws Refused also {@link Refusal.NotNow} when the thread is as long as one may be
     */
    @Transactional
    public CommentThread reply(UUID claimId, UUID threadId, NewReply input, Actor actor) {
        Role role = speaker(actor);
        inputs.checked(input);
        ClaimEntity claim = locked(claimId, actor);
        ThreadEntity thread = discussions.readable(claimId, threadId, actor);
        if (input.suggestion() != null && thread.passage() == null) {
            throw Refusal.Invalid.of("/suggestion", "takes the place of a passage, and this thread is about none");
        }
        if (thread.version >= LONGEST_THREAD) {
            throw new Refused(new Refusal.NotNow("This thread is as long as one may be. Open another."));
        }
        say(thread, UuidCreator.getTimeOrderedEpoch(), input, claim, actor, role);
        return discussions.toThread(thread);
    }

    /**
     * Settles a thread, or opens it again.
     *
     * @param versionSeen of the thread
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.Stale}; {@link Refusal.NotNow} when it is so already
     */
    @Transactional
    public CommentThread turn(UUID claimId, UUID threadId, ThreadState to, long versionSeen, Actor actor) {
        Role role = speaker(actor);
        ClaimEntity claim = locked(claimId, actor);
        ThreadEntity thread = fresh(claimId, threadId, versionSeen, actor);
        if (thread.state == to) {
            throw new Refused(new Refusal.NotNow("The thread is " + to + " already."));
        }
        record(claim, turned(thread, to), actor, role);
        return discussions.toThread(thread);
    }

    /**
     * Takes a suggestion over into the explanation, and settles its thread. Who writes the draft does this and is a hand of it; who
     * suggested the words is none.
     *
     * @param versionSeen of the thread
     * @throws Refused also what {@link veridict.verdict.DraftDesk#save} refuses, and {@link Refusal.NotNow} when the thread is settled or the
     *     passage does not stand exactly once in the explanation any more
     */
    @Transactional
    public CommentThread accept(UUID claimId, UUID threadId, Acceptance input, long versionSeen, Actor actor) {
        Role role = speaker(actor);
        UUID comment = inputs.checked(input).comment();
        ClaimEntity claim = locked(claimId, actor);
        ThreadEntity thread = fresh(claimId, threadId, versionSeen, actor);
        String suggestion = CommentEntity.<CommentEntity>findByIdOptional(comment)
                .filter(found -> found.threadId.equals(threadId))
                .map(found -> found.suggestion)
                .orElseThrow(() -> Refusal.Invalid.of("/comment", "is no comment of this thread that suggests words"));
        if (thread.state != ThreadState.OPEN) {
            throw new Refused(new Refusal.NotNow("The thread is settled. Reopen it to take over a suggestion."));
        }
        TextQuote passage = passages.replace(thread, suggestion, actor);
        thread.acceptedId = comment;
        List<Said> texts = turned(thread, ThreadState.RESOLVED);
        texts.add(new Said("explanation.before", readers(thread), passage.exact()));
        texts.add(new Said("explanation.after", readers(thread), suggestion));
        record(claim, texts, actor, role);
        return discussions.toThread(thread);
    }

    private void say(ThreadEntity thread, UUID id, NewReply input, ClaimEntity claim, Actor actor, Role role) {
        CommentEntity comment = new CommentEntity();
        comment.id = id;
        comment.threadId = thread.id;
        comment.author = PersonEntity.findById(actor.id());
        comment.text = input.text();
        comment.suggestion = input.suggestion();
        comment.mentions = mentions.of(input.mentions());
        comment.at = clock.instant();
        comment.persist();
        thread.version++;
        List<Said> texts = new ArrayList<>();
        texts.add(new Said("comment.after", readers(thread), comment.text));
        if (comment.suggestion != null) {
            texts.add(new Said("suggestion.after", readers(thread), comment.suggestion));
        }
        record(claim, texts, actor, role);
    }

    private static List<Said> turned(ThreadEntity thread, ThreadState to) {
        List<Said> texts = new ArrayList<>();
        texts.add(new Said("thread.before", readers(thread), thread.state.name()));
        texts.add(new Said("thread.after", readers(thread), to.name()));
        thread.state = to;
        thread.version++;
        return texts;
    }

    private void record(ClaimEntity claim, List<Said> texts, Actor actor, Role role) {
        ledger.recordBeside(claim, ClaimChange.comment(texts), actor, role.wire());
    }

    // Of a draft that was not proposed yet, only those who work on it and editors may know.
    private static Readers readers(ThreadEntity thread) {
        return thread.draftId == null ? Readers.DRAFT : Readers.CONFIDENTIAL;
    }

    private ThreadEntity fresh(UUID claimId, UUID threadId, long versionSeen, Actor actor) {
        ThreadEntity thread = discussions.readable(claimId, threadId, actor);
        if (thread.version != versionSeen) {
            throw new Refused(new Refusal.Stale("thread", versionSeen, thread.version));
        }
        return thread;
    }

    private static Role speaker(Actor actor) {
        return Permission.need(actor, "comment on claims", Role.FACT_CHECKER, Role.EDITOR);
    }

    private static ClaimEntity locked(UUID id, Actor actor) {
        ClaimEntity claim =
                ClaimEntity.locked(id).orElseThrow(() -> new Refused(new Refusal.Unknown("claim", id.toString())));
        if (claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("comment on it"));
        }
        if (claim.isBlind(actor.id())) {
            throw new Refused(Readings.blind());
        }
        return claim;
    }
}
