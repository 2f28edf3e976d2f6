package veridict.article;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.input.Inputs;
import veridict.input.SearchWords;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.ArticleSummary;
import veridict.model.ArticleTitle;
import veridict.model.Page;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to articles. Fact-checkers and editors take them in and read them; admins read them. */
@ApplicationScoped
public class ArticleDesk {

    private final EntityManager database;
    private final ArticleMapper mapper;
    private final Inputs inputs;
    private final Clock clock;

    ArticleDesk(EntityManager database, ArticleMapper mapper, Inputs inputs, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Takes an article in.
     *
     * @throws Refused {@link Refusal.Exists} with the article of the same text, compared after NFC normalisation;
     *     {@link Refusal.Invalid}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Article take(NewArticle input, Actor actor) {
        Permission.need(actor, "take in an article", Role.FACT_CHECKER, Role.EDITOR);
        NewArticle article = inputs.checked(input);
        if (article.supersedes() != null
                && ArticleEntity.findByIdOptional(article.supersedes()).isEmpty()) {
            throw Refusal.Invalid.of("/supersedes", "there is no such article");
        }
        String sha256 = sha256(Normalizer.normalize(article.text(), Normalizer.Form.NFC));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (insert(id, article, sha256, actor) == 0) {
            throw new Refused(
                    new Refusal.Exists("article", ArticleEntity.ofText(sha256).orElseThrow().id));
        }
        return mapper.toArticle(ArticleEntity.findById(id));
    }

    /** @throws Refused {@link Refusal.Unknown} */
    @Transactional
    public Article article(UUID id, Actor actor) {
        Permission.need(actor, "read articles", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        return ArticleEntity.<ArticleEntity>findByIdOptional(id)
                .map(mapper::toArticle)
                .orElseThrow(() -> new Refused(new Refusal.Unknown("article", id.toString())));
    }

    /** The newest first. */
    @Transactional
    public Page<ArticleSummary> list(@Nullable String cursor, int limit, Actor actor) {
        Permission.need(actor, "read articles", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        Cursor after = Cursor.read(cursor, "articles");
        List<ArticleSummary> found = database.createQuery("""
                        select new veridict.model.ArticleSummary(a.id, a.title, a.outlet, a.publishedOn, a.language,
                            (select count(c) from ClaimEntity c where c.articleId = a.id), a.createdAt)
                        from ArticleEntity a where (a.createdAt, a.id) < (:at, :id) order by a.createdAt desc, a.id desc
                        """, ArticleSummary.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Cursor.page(found, limit, last -> Cursor.write("articles", last.createdAt(), last.id()));
    }

    /** The newest whose title or outlet holds these words, each as the beginning of a word. @param most of them */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<ArticleTitle> find(String words, int most, Actor actor) {
        Permission.need(actor, "read articles", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        List<Object[]> rows = database.createNativeQuery("""
                        select id, title, outlet, language from article
                        where to_tsvector('simple', title || ' ' || coalesce(outlet, '')) @@ to_tsquery('simple', :words) order by created_at desc, id desc
                        """)
                .setParameter("words", SearchWords.query(words))
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new ArticleTitle((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    // A native statement, because two people may paste the same text at once: the second is told, not failed.
    private int insert(UUID id, NewArticle article, String sha256, Actor actor) {
        List<String> contributors = Objects.requireNonNullElse(article.contributors(), List.of());
        return database.createNativeQuery("""
                        insert into article (id, title, outlet, byline, published_on, url, language, text, sha256, contributors, supersedes, created_at, created_by)
                        values (:id, :title, :outlet, :byline, cast(:published as date), :url, :language, :text, :sha256, :contributors, cast(:supersedes as uuid), :at, :by)
                        on conflict (sha256) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("title", article.title())
                .setParameter("outlet", article.outlet())
                .setParameter("byline", article.byline())
                .setParameter("published", article.publishedOn())
                .setParameter("url", article.url())
                .setParameter("language", article.language())
                .setParameter("text", article.text())
                .setParameter("sha256", sha256)
                .setParameter("contributors", contributors.toArray(String[]::new))
                .setParameter("supersedes", article.supersedes())
                .setParameter("at", clock.instant())
                .setParameter("by", actor.id())
                .executeUpdate();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
