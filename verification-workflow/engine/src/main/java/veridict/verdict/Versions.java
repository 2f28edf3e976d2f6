package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ReadRules;
import veridict.input.Cursor;
import veridict.input.TextValidator;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Page;
import veridict.model.Retraction;
import veridict.model.Version;
import veridict.model.VersionChange;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to published versions. They are read as they were frozen; nothing that happens to the claim later shows in them. */
@ApplicationScoped
public class Versions {

    private final EntityManager database;
    private final Json json;

    Versions(EntityManager database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** @throws Refused {@link Refusal.Unknown} when there is no such version */
    @Transactional
    public Version version(UUID claimId, int number, Actor reader) {
        ReadRules.needWork(reader);
        return ofClaim(claimId, number)
                .orElseThrow(() -> new Refused(new Refusal.Unknown("version", claimId + "/" + number)));
    }

    /** The version that is public at this address, or was there before a redaction. No login: what it answers is public. */
    @Transactional
    public Optional<Version> published(String slug) {
        return one(
                "select v.snapshot from claim c join verdict_version v on v.claim_id = c.id and v.number = c.published_version where c.slug in (:slug, :end)",
                slug,
                null);
    }

    /** Any version that was ever public at this address. No login. */
    @Transactional
    public Optional<Version> published(String slug, int number) {
        return one(
                "select v.snapshot from claim c join verdict_version v on v.claim_id = c.id and v.number = :number where c.slug in (:slug, :end)",
                slug,
                number);
    }

    /** What is public, the newest first. No login. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Page<Version> newest(@Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, "verdicts");
        List<Object[]> rows = database.createNativeQuery("""
                        select v.snapshot, c.published_at, c.id from claim c join verdict_version v on v.claim_id = c.id and v.number = c.published_version
                        where c.published_version is not null and c.retracted_at is null and (c.published_at, c.id) < (:at, :id) order by c.published_at desc, c.id desc
                        """)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        Page<Object[]> page =
                Cursor.page(rows, limit, last -> Cursor.write("verdicts", (Instant) last[1], (UUID) last[2]));
        return new Page<>(
                page.items().stream()
                        .map(row -> json.read((String) row[0], Version.class))
                        .toList(),
                page.next());
    }

    /** Every version of a verdict, the first one first. No login. */
    @Transactional
    public List<VersionChange> history(UUID claimId) {
        return VersionEntity.<VersionEntity>list("claimId = ?1 order by number", claimId).stream()
                .map(version -> new VersionChange(version.number, version.kind, version.note, version.publishedAt))
                .toList();
    }

    /** That a verdict was taken back. No login. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<Retraction> retraction(UUID claimId) {
        List<Object[]> rows = database.createNativeQuery("select note, at from retraction where claim_id = :claim")
                .setParameter("claim", claimId)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Retraction((String) row[0], (Instant) row[1]));
    }

    /** Takes back a version, and answers it. */
    Version retract(UUID claimId, int number, String note, UUID by, Instant at) {
        Object snapshot = database.createNativeQuery("""
                        insert into retraction (claim_id, person_id, note, at) values (:claim, :by, :note, :at)
                        returning (select v.snapshot from verdict_version v where v.claim_id = :claim and v.number = :number) as snapshot
                        """, String.class)
                .setParameter("claim", claimId)
                .setParameter("number", number)
                .setParameter("by", by)
                .setParameter("note", note)
                .setParameter("at", at)
                .getSingleResult();
        return json.read((String) snapshot, Version.class);
    }

    /** The key of the rating that is public now. */
    public Optional<String> ratingOf(Claim claim) {
        return Optional.ofNullable(claim.publication().version())
                .flatMap(number -> ofClaim(claim.id(), number))
                .map(version -> version.rating().key());
    }

    Optional<Version> ofClaim(UUID claimId, int number) {
        return VersionEntity.<VersionEntity>findByIdOptional(new VersionEntity.Number(claimId, number))
                .map(version -> json.read(version.snapshot, Version.class));
    }

    private Optional<Version> one(String sql, String slug, @Nullable Integer number) {
        if (!TextValidator.isPrintable(slug)) {
            return Optional.empty();
        }
        var query = database.createNativeQuery(sql, String.class)
                .setParameter("slug", slug)
                .setParameter("end", Slug.end(slug));
        if (number != null) {
            query.setParameter("number", number);
        }
        return query.getResultStream().findFirst().map(snapshot -> json.read((String) snapshot, Version.class));
    }
}
