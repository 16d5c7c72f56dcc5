package com.tapsifood.foodmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names are invented; the marks in them are those that real files have. */
class FoldedTextTest {

    private static final String PLAIN = "باغ سفید - میدان کوه";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "باغ سفید - میدان کوه\u200E",
                "\u200Eباغ سفید\u200E - میدان کوه",
                "باغ سفید - میدان کوه\u00A0",
                "باغ\u00A0سفید - میدان  کوه",
                "باغ سفید-میدان کوه",
                "باغ سفید -میدان کوه",
                "باغ سفید- میدان کوه",
                "باغ سفید \u2013 میدان کوه",
                "\uFEFFباغ سفید - میدان کوه",
                "باغ\u200Cسفید - میدان کوه",
                "باغ سفيد - ميدان كوه",
                "باغ سفـــید - میدان کوه",
                "باغ سَفید - میدان کوه",
                " باغ سفید\u200E -\u00A0\u200Eمیدان کوه\t",
            })
    void namesThatReadTheSameHaveOneKey(String name) {
        assertThat(FoldedText.key(name)).isEqualTo(FoldedText.key(PLAIN)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"منطقه 12", "منطقه ۱۲", "منطقه ١٢", "منطقه １２"})
    void digitsOfAllScriptsAreOne(String name) {
        assertThat(FoldedText.key(name)).isEqualTo("منطقه 12");
    }

    @Test
    void tehMarbutaIsTheHehOfPersian() {
        assertThat(FoldedText.key("منطقة")).isEqualTo(FoldedText.key("منطقه"));
    }

    @Test
    void capitalsMakeNoDifference() {
        assertThat(FoldedText.key("  Ice Cream AND Juice Shop ")).isEqualTo("ice cream and juice shop");
    }

    @Test
    void differentNamesKeepDifferentKeys() {
        assertThat(FoldedText.key("کوه سفید")).isNotEqualTo(FoldedText.key("کوه سیاه"));
        assertThat(FoldedText.key("آزاد")).isNotEqualTo(FoldedText.key("ازاد"));
    }

    @Test
    void alefWithMaddaIsOneLetterHoweverItIsEncoded() {
        assertThat(FoldedText.key("ا\u0653زاد")).isEqualTo(FoldedText.key("آزاد"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"باغ سفيد-ميدان كوه\u200E", "A\u2014B", "- کوه", "کوه -", "۱۲-٣", "x - - y"})
    void keyOfAKeyIsItself(String name) {
        String key = FoldedText.key(name);
        assertThat(FoldedText.key(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0", "\u200E\u200F", "\u200C", "\uFEFF\t"})
    void nothingVisibleGivesAnEmptyKey(String name) {
        assertThat(FoldedText.key(name)).isEmpty();
    }

    @Test
    void displayDropsInvisibleMarksButKeepsTheZeroWidthNonJoiner() {
        assertThat(FoldedText.display("\u200E می\u200Cدان\u00A0 کوه\u200E ")).isEqualTo("می\u200Cدان کوه");
    }

    @Test
    void displayKeepsLettersAndHyphensAsTheyAreWritten() {
        assertThat(FoldedText.display("ميدان كوه-۱۲")).isEqualTo("ميدان كوه-۱۲");
    }
}
