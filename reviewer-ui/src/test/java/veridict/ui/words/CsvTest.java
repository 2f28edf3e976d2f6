package veridict.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A spreadsheet shows what strangers wrote, and computes none of it. */
class CsvTest {

    @Test
    void formulas_are_text_and_quotes_are_doubled() {
        Csv file = new Csv("a", "b");
        file.add("=HYPERLINK(\"http://x\")", " +1", "-2", "@x", "\tx", -3, null, "say \"yes\", \n no");
        assertEquals(
                "\uFEFF\"a\",\"b\"\r\n\"'=HYPERLINK(\"\"http://x\"\")\",\"' +1\",\"'-2\",\"'@x\",\"'\tx\",\"-3\",\"\",\"say \"\"yes\"\", \n no\"\r\n",
                file.text());
    }
}
