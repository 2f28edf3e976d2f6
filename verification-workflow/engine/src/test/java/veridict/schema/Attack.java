package veridict.schema;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import veridict.model.ClaimState;

/**
 * SQL that breaks a rule of the database.
 *
 * @param rule which one: {@code table.trigger}, or {@code table.check}
 * @param state of the claim that is attacked
 */
record Attack(String rule, ClaimState state, String what, String sql) {

    private static final Pattern ONE =
            Pattern.compile("^-- ([\\w.]+), (\\w+): (.*)\\n((?:(?!--).*\\n)+)", Pattern.MULTILINE);

    /** Those of a file: before each a line {@code -- rule, STATE: what it tries}. */
    static Stream<Attack> of(String file) {
        return ONE.matcher(file).results().map(Attack::of);
    }

    private static Attack of(MatchResult found) {
        return new Attack(
                found.group(1),
                ClaimState.valueOf(found.group(2)),
                found.group(3),
                found.group(4).strip());
    }

    /** Its SQL, with what {@code $names} stand for. */
    String against(Map<String, Object> things) {
        return Pattern.compile("\\$(\\w+)")
                .matcher(sql)
                .replaceAll(name -> "'" + things.get(name.group(1)) + "'::uuid");
    }

    boolean isOnTrigger() {
        return !rule.endsWith(".check");
    }

    @Override
    public String toString() {
        return rule + ", " + state + ": " + what;
    }
}
