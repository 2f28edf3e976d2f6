package veridict.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.model.SavedList;
import veridict.refusal.Refusal;

/** Everybody keeps lists of their own, a few, each under one name. */
@QuarkusTest
class SavedListsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    SavedLists lists;

    @Test
    void lists_are_their_owners_own() {
        Actor lena = newsroom.person("lena", "Lena of the lists", Role.EDITOR);
        lists.keep(new NewList(" War ", "topic=war"), lena);
        lists.keep(new NewList("Everything", null), lena);

        assertEquals(
                List.of("War: topic=war", "Everything: "),
                lists.of(lena).stream()
                        .map(list -> list.name() + ": " + list.query())
                        .toList());
        assertEquals(List.of(), lists.of(newsroom.tom()));
        SavedList war = lists.of(lena).getFirst();
        refused(Refusal.Unknown.class, () -> lists.drop(war.id(), newsroom.tom()));
        lists.drop(war.id(), lena);
        assertEquals(
                List.of("Everything"),
                lists.of(lena).stream().map(SavedList::name).toList());
    }

    @Test
    void names_are_given_once_and_there_are_not_too_many() {
        Actor lars = newsroom.person("lars", "Lars of the lists", Role.FACT_CHECKER);
        lists.keep(new NewList("War", "topic=war"), lars);

        refused(Refusal.Invalid.class, () -> lists.keep(new NewList("war", "topic=peace"), lars));
        refused(Refusal.Invalid.class, () -> lists.keep(new NewList("  ", ""), lars));
        for (int i = 1; i < SavedLists.MOST; i++) {
            lists.keep(new NewList("List " + i, ""), lars);
        }
        refused(Refusal.Invalid.class, () -> lists.keep(new NewList("One more", ""), lars));
    }
}
