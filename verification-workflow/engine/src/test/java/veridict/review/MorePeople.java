package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;

/**
 * People whom a table of a flow need not name, because what they may follows from it: nadia, editor and checker, wrote of every draft; rosa,
 * the same, is recused from every claim and can at most have that lifted; mara was a checker, and is none any more.
 */
@ApplicationScoped
class MorePeople {

    private static final List<String> SECOND_PAIR = List.of("approve", "schedule", "publish", "cross-check", "retract");

    private final Newsroom newsroom;
    private final String adminUrl;

    MorePeople(Newsroom newsroom, @ConfigProperty(name = "veridict.test.admin-url") String adminUrl) {
        this.newsroom = newsroom;
        this.adminUrl = adminUrl;
    }

    Map<String, Actor> all() {
        Actor mara = newsroom.mara();
        return Map.of(
                "nadia",
                nadia(),
                "rosa",
                rosa(),
                "former",
                new Actor(mara.id(), mara.name(), Set.of(Role.SUBMITTER)),
                "nobody",
                new Actor(newsroom.edith().id(), "Nobody any more", Set.of()));
    }

    /** Whatever happened to it, nadia wrote of it and rosa is recused: past triggers, which let nobody become a hand of what is approved. */
    Claim marked(Claim claim) {
        try (Connection admin = DriverManager.getConnection(adminUrl);
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into draft_hand (draft_id, person_id) select id, '%s' from draft where claim_id = '%s'"
                            .formatted(nadia().id(), claim.id()));
            statement.execute(
                    "update claim set recused = array['%s'::uuid] where id = '%s'".formatted(rosa().id(), claim.id()));
            return claim;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What they may by a table: omar is an editor and checker with no part in the claim, mara its submitter and assignee. */
    static Set<String> may(Set<String> table) {
        Stream<String> nadia =
                of("omar", table).filter(move -> !SECOND_PAIR.contains(move)).map(move -> move + " nadia");
        Stream<String> rosa = of("omar", table).filter("lift-recusal"::equals).map(move -> move + " rosa");
        Stream<String> former = of("mara", table).filter("withdraw"::equals).map(move -> move + " former");
        return Stream.of(nadia, rosa, former).flatMap(moves -> moves).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(String who, Set<String> table) {
        return table.stream().filter(line -> line.endsWith(" " + who)).map(line -> line.split(" ")[0]);
    }

    private Actor nadia() {
        return newsroom.person("nadia", "Nadia, editor and checker", Role.EDITOR, Role.FACT_CHECKER);
    }

    private Actor rosa() {
        return newsroom.person("rosa", "Rosa, editor and checker", Role.EDITOR, Role.FACT_CHECKER);
    }
}
