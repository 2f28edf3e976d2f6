package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;

class FlowFileTest {

    private static final List<String> GATES = Newsroom.GATES;

    @Test
    void our_own_flow_is_valid() {
        assertEquals(
                32,
                FlowFile.read("flow.yaml", Newsroom.flowFile(), GATES).moves().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "take-up:   { from: [ACCEPTED]  | take-upp:  { from: [ACCEPTED]   | is not a move: take-upp",
                "take-up:   { from: [ACCEPTED]  | redact:    { from: [ACCEPTED]   | is a law, and no flow says otherwise: redact",
                "to: held-from, by:             | to: held, by:                   | is not a state: held",
                "when: typo, by:                | when: tipo, by:                 | is not a condition: tipo",
                "from: [PROPOSED], to: APPROVED | from: [PROPOSD], to: APPROVED   | is not a state: PROPOSD",
                "to: APPROVED, by: [editor]     | to: APPROVED, by: [editors]     | editors",
                "gates: [two-independent        | gates: [too-independent         | is not a gate: too-independent-sources",
                "to: APPROVED, by:              | to: APPROVED, bye:              | is not a word of a flow: bye",
                "zone: UTC,                     | zone: Kyiv/Europe,              | is not a time zone: Kyiv/Europe",
                "working-days: [MON,            | working-days: [MONDAY,          | is not a day such as MON: MONDAY",
                "holidays: []                   | holidays: [2026-02-30]          | is not a date such as 2026-12-25: 2026-02-30",
                "[MON, TUE, WED, THU, FRI]      | []                              | nobody ever works: working-days is empty",
                "calendar:                      | calender:                       | is not a word of a flow: calender",
                "APPROVED:         { after      | RETRACTED:        { after       | no escalate begins at RETRACTED",
                "APPROVED:         { after      | APROVED:          { after       | is not a state: APROVED",
                "URGENT: { after: 2h } }        | URGNT: { after: 2h } }          | is not a word of a flow: URGNT",
                "{ after: 1 working-day,        | { after: 1 workday,             | is no time such as 24h or 3 working-days: 1 workday",
                "{ after: 1 working-day,        | { after: 50%,                   | is no time such as 24h or 3 working-days: 50%",
                "{ after: 1 working-day,        | { due-soon: 2h,                 | SUBMITTED has a deadline without 'after'",
                "{ after: 5 working-days,       | { after: 5d, due-soon: 120%,    | is no time such as 2h or 25%: 120%",
                "then: raise-priority           | then: raise                     | is none of notify, raise-priority, hand-back: raise",
                "then: raise-priority           | then: hand-back                 | the system hands nothing back from ACCEPTED",
                "escalate-to: editor, URGENT    | escalate-to: submitter, URGENT  | is none of fact-checker, editor, admin: submitter",
                "when: scheduled, by: [editor, system] | when: scheduled, by: [editor] | schedule sets a time that never comes",
                "waivable: [both-sides-cons     | waivable: [both-sides-kons      | is not a gate: both-sides-konsidered",
                "waivable: [both-sides-cons     | waivable: [four-eyes, both-cons | is a law, and nobody waives it: four-eyes",
                "waivable: [both-sides-cons     | waivable: [not-recused, both-c  | is a law, and nobody waives it: not-recused",
                "to: APPROVED, by:              | to: PROPOSED, by:               | approve leads to APPROVED",
                "from: [SUBMITTED], to: ACCEPTED | to: ACCEPTED                   | accept begins nowhere: it has no 'from'",
                "from: [SUBMITTED], to: ACCEPTED | from: [], to: ACCEPTED         | accept begins nowhere: it has no 'from'",
                "from: [SUBMITTED], to: ACCEPTED | from: SUBMITTED, to: ACCEPTED  | should be a list",
                "from: [SUBMITTED], to: ACCEPTED | from: [SUBMITTED], to: [ACCEPTED] | should be a word",
                "submit:    { to: SUBMITTED     | submit:    { from: [ACCEPTED], to: SUBMITTED | submit is how a claim begins",
                "to: ACCEPTED, by: [fact-checker | to: APPROVED, by: [fact-checker | accept cannot lead to APPROVED",
                "to: ACCEPTED, by: [fact-checker | to: PUBLISHED, by: [fact-checker | accept cannot lead to PUBLISHED",
                "to: ACCEPTED, by: [fact-checker | to: held-from, by: [fact-checker | accept does not lead on in this way",
                "to: held-from, by:             | to: IN_REVIEW, by:              | resume does not lead on in this way",
                "hand-back: { from              | hand-back: { form               | is not a word of a flow: form",
                "from: [ACCEPTED, IN_REVIEW, PROPOSED, APPROVED], to: ON_HOLD | from: [IN_CROSS_CHECK], to: ON_HOLD | hold cannot begin at IN_CROSS_CHECK",
                "mark-duplicate: { from: [SUBMITTED | mark-duplicate: { from: [PUBLISHED | mark-duplicate cannot begin at PUBLISHED",
                "correct:   { from: [PUBLISHED] | correct:   { from: [PROPOSED]   | correct cannot begin at PROPOSED",
                "by: [rater] }                  | by: [rater, editor] }           | cross-check is by the rater alone",
                "by: [rater] }                  | by: [rater], gates: [verdict-complete] } | cross-check has no gates",
                "from: [PROPOSED, APPROVED], to: IN_REVIEW | from: [PROPOSED, APPROVED], to: UNDER_CORRECTION | send-back leads to UNDER_CORRECTION only when: correction",
                "ON_HOLD], to: { assignee: ACCEPTED, rater: IN_REVIEW } | ON_HOLD], to: same | recuse leads on by whom it is about",
                "UNDER_CORRECTION], to: same, by: [system] | UNDER_CORRECTION], to: same, by: [system, editor] | escalate is by system alone",
                "when: scheduled, by: [editor, system] } | when: scheduled, by: [editor, system], gates: [comments-resolved] } | unschedule has no gates where it is by system",
                "mark-duplicate: { from: [SUBMITTED | mark-duplicate: { from: [PROPOSED | mark-duplicate cannot begin at PROPOSED",
                "- { from: [PUBLISHED], to: same, | - { from: [PUBLISHED], to: { assignee: ACCEPTED, rater: IN_REVIEW }, | recuse leaves what is PUBLISHED where it is",
                "by: [its-submitter]            | by: []                          | withdraw is for nobody",
                "take-up:                       | accept:                         | is here twice: accept",
                "to: IN_REVIEW, by: [fact-checker] | to: IN_REVIEW, to: ACCEPTED, by: [fact-checker] | is here twice: to",
                "from: [ACCEPTED], to: IN_REVIEW | &a [*a]: 1, from: [ACCEPTED], to: IN_REVIEW | should be a word",
            })
    void a_wrong_word_is_named_with_file_and_line(String right, String wrong, String said) {
        String source = Newsroom.flowFile();
        assertTrue(source.contains(right.strip()), right);
        var refused = assertThrows(
                FlowFileRefused.class,
                () -> FlowFile.read(
                        "flow.yaml",
                        source.replaceFirst(java.util.regex.Pattern.quote(right.strip()), wrong.strip()),
                        GATES));
        assertTrue(refused.getMessage().matches("flow\\.yaml:\\d+: .*"), refused.getMessage());
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                              | 1 | is empty",
                "# nothing                                                       | 1 | is empty",
                "moves                                                           | 1 | should be a map",
                "moves: { }                                                      | 1 | there is no submit",
                "moves: { submit: { to: SUBMITTED, by: [editor] } }              | 1 | no claim ever leaves SUBMITTED",
                "moves: { submit: { to: SUBMITTED, by: [editor] },~ accept: { from: [IN_REVIEW], to: ACCEPTED, by: [editor] } } | 2 | no claim ever reaches IN_REVIEW",
                "moves: { submit: { to: SUBMITTED, by: [editor] },~ accept: { from: [SUBMITTED], to: ACCEPTED, by: [editor] } } | 2 | no claim ever leaves ACCEPTED",
                "moves: { submit: { to: SUBMITTED, by: [editor] },~ accept: { from: [SUBMITTED], to: ACCEPTED, by: [editor] },~ escalate: { from: [ACCEPTED], to: same, by: [system] } } | 2 | no claim ever leaves ACCEPTED",
                "moves: { submit: { to: SUBMITTED, by: [editor] },~ accept: { from: [SUBMITTED], to: IN_REVIEW, by: [editor] },~ approve: { from: [IN_REVIEW], to: APPROVED, by: [editor] },~ publish: { from: [APPROVED], to: PUBLISHED, by: [editor] } } | 1 | no claim ever leaves PROPOSED",
                "waivable: []                                                    | 1 | has no moves",
                "moves: !!java.io.File [x]                                       | 1 | is not allowed",
                "moves: {}~---~moves: {}                                         | 2 | but found another document",
                "~~moves: { submit: &a { to: *a } }                              | 3 | a",
                "moves:~\tsubmit: x                                             | 2 | found character",
            })
    void what_is_no_flow_is_refused_with_its_line(String source, int line, String said) {
        String message = refusal(source.replace('~', '\n').replace("\\t", "\t"));
        assertTrue(message.startsWith("flow.yaml:" + line + ": "), message);
        assertTrue(message.contains(said), message);
    }

    @Test
    void a_bomb_of_aliases_and_an_endless_file_are_refused_by_their_name() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        for (String source :
                List.of(bomb.toString(), "# " + "x".repeat(4_000_000), "moves: \u0000", "[".repeat(10_000))) {
            String message = assertTimeout(Duration.ofSeconds(5), () -> refusal(source));
            assertTrue(message.matches("flow\\.yaml:1: .*"), message);
        }
    }

    private static String refusal(String source) {
        return String.valueOf(assertThrows(FlowFileRefused.class, () -> FlowFile.read("flow.yaml", source, GATES))
                .getMessage());
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        assertTrue(assertThrows(FlowFileRefused.class, () -> FlowFile.read("flow.yaml", "moves: [", GATES))
                .getMessage()
                .startsWith("flow.yaml:1"));
    }
}
