package veridict.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import veridict.ui.frame.Visitor;

/** What the desk can do from everywhere: a place to go to, by the words people call it. */
public enum Command {
    PASTE("Paste an article", "/articles/new", visitor -> visitor.isChecker() || visitor.isEditor()),
    TYPE("New claim", "/claims/new", Visitor::isSubmitting),
    DESK("Go to the desk", "/", visitor -> true),
    QUEUE("Go to the queue", "/queue", visitor -> true),
    MINE("Show my claims", "/queue?assignee=me", Visitor::isStaff),
    NOBODYS("Show claims that nobody has", "/queue?state=ACCEPTED&assignee=nobody", Visitor::isStaff),
    OVERDUE("Show overdue claims", "/queue?overdue=true&sort=deadline", Visitor::isStaff),
    SUBMITTED("Show new submissions", "/queue?state=SUBMITTED&sort=createdAt", Visitor::isStaff),
    ARTICLES("Go to the articles", "/articles", Visitor::isStaff),
    PUBLISHED("Go to published verdicts", "/published", visitor -> true),
    PEOPLE("Go to people: away, hand over work", "/people", Visitor::isStaff),
    COMPLAINTS("Go to complaints", "/complaints", visitor -> visitor.isChecker() || visitor.isEditor()),
    SIGN_OUT("Sign out", "/sign-out", visitor -> true);

    private final String label;
    private final String address;
    private final Predicate<Visitor> who;

    Command(String label, String address, Predicate<Visitor> who) {
        this.label = label;
        this.address = address;
        this.who = who;
    }

    public String getLabel() {
        return label;
    }

    public String getAddress() {
        return address;
    }

    /** Those open to somebody whose words hold every word typed. */
    static List<Command> found(String typed, Visitor visitor) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return Arrays.stream(values())
                .filter(command -> command.who.test(visitor))
                .filter(command -> words.stream().allMatch(command.label.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }
}
