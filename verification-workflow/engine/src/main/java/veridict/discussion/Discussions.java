package veridict.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.claim.ReadRules;
import veridict.claim.Readings;
import veridict.input.Cursor;
import veridict.model.Actor;
import veridict.model.CommentThread;
import veridict.model.Page;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Explanations;

/**
 * The door by which comments are read: fact-checkers and editors do. Of a thread on a passage nobody knows who may not read the draft
 * that the passage is of, and of none at all who rates the claim blindly.
 */
@ApplicationScoped
public class Discussions {

    private final Explanations explanations;
    private final Readings readings;
    private final CommentMapper mapper;

    Discussions(Explanations explanations, Readings readings, CommentMapper mapper) {
        this.explanations = explanations;
        this.readings = readings;
        this.mapper = mapper;
    }

    /**
     * A page of threads, the newest first.
     *
     * @param limit threads at most
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.Invalid} for a cursor of another list
     */
    @Transactional
    public Page<CommentThread> page(
            UUID claimId, ThreadFilter filter, @Nullable String cursor, int limit, Actor reader) {
        needReader(claimId, reader);
        String list = "threads of " + claimId + " " + filter;
        List<ThreadEntity> found = ThreadEntity.page(
                claimId, explanations.readable(claimId, reader), filter, Cursor.read(cursor, list), limit);
        if (found.stream().anyMatch(thread -> thread.draftId != null)) {
            readings.ofDraftInWork(claimId, reader);
        }
        Page<ThreadEntity> page = Cursor.page(found, limit, last -> Cursor.write(list, last.createdAt, last.id));
        return new Page<>(toThreads(page.items()), page.next());
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public CommentThread thread(UUID claimId, UUID id, Actor reader) {
        return toThread(readable(claimId, id, reader));
    }

    ThreadEntity readable(UUID claimId, UUID id, Actor reader) {
        needReader(claimId, reader);
        ThreadEntity found = ThreadEntity.<ThreadEntity>findByIdOptional(id)
                .filter(thread -> thread.claimId.equals(claimId))
                .filter(thread -> thread.draftId == null
                        || explanations.readable(claimId, reader).contains(thread.draftId))
                .orElseThrow(() -> new Refused(new Refusal.Unknown("thread", id.toString())));
        if (found.draftId != null) {
            readings.ofDraftInWork(claimId, reader);
        }
        return found;
    }

    CommentThread toThread(ThreadEntity thread) {
        return toThreads(List.of(thread)).getFirst();
    }

    private List<CommentThread> toThreads(List<ThreadEntity> threads) {
        Map<UUID, List<CommentEntity>> comments = CommentEntity.ofThreads(
                threads.stream().map(thread -> thread.id).toList());
        return threads.stream()
                .map(thread -> mapper.toThread(thread, comments.getOrDefault(thread.id, List.of())))
                .toList();
    }

    // The one place that says who reads a discussion at all.
    private static void needReader(UUID claimId, Actor reader) {
        ReadRules.needWork(reader);
        ClaimEntity claim = ClaimEntity.read(claimId)
                .orElseThrow(() -> new Refused(new Refusal.Unknown("claim", claimId.toString())));
        if (claim.isBlind(reader.id())) {
            throw new Refused(Readings.blind());
        }
    }
}
