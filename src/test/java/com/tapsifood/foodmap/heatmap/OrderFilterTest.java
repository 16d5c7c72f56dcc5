package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFilterTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    private static OrderFilter ofDays(LocalDate from, LocalDate to, TreeSet<String> lines) {
        return new OrderFilter(
                "tehran", from, to, lines, null, new TreeSet<>(), null, new TreeSet<>(), VendorFilter.ALL);
    }

    @Test
    void canonicalTextHasEverythingInOneOrder() {
        String text = "city=tehran&from=2026-03-01&to=2026-05-31&line=cafe,restaurant&organic=true&weekday=sat,thu,fri"
                + "&hours=22-2&area=7,12,100&grade=a-plus,a,not-enough-comments&status=2,5,10&visible=true,unknown"
                + "&open=false&codes=2abc12,2abc13&radius=0.5-3&vendorArea=3,21";
        assertThat(OrderFilter.parse(text).canonical()).isEqualTo(text);
        assertThat(OrderFilter.parse(text.replace(",", "%2C").replace("-", "%2d")))
                .isEqualTo(OrderFilter.parse(text));
    }

    @Test
    void canonicalTextSaysNothingOfWhatDoesNotRestrict() {
        assertThat(OrderFilter.ofCity("tehran").canonical()).isEqualTo("city=tehran");
        assertThat(OrderFilter.parse("city=shiraz&from=&to=2026-05-31&line=cafe&grade= &radius=")
                        .canonical())
                .isEqualTo("city=shiraz&to=2026-05-31&line=cafe");
        assertThat(OrderFilter.ofCity("tehran").restrictsVendors()).isFalse();
        assertThat(OrderFilter.parse("city=tehran&open=true").restrictsVendors())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line=restaurant,cafe&city=tehran | city=tehran&line=cafe,restaurant",
                "city=tehran&line= cafe , bakery,cafe,BAKERY | city=tehran&line=bakery,cafe",
                "city=Tehran&organic=TRUE | city=tehran&organic=true",
                "city=tehran&from=۲۰۲۶-۰۳-۰۱&to=٢٠٢٦-٠٥-٣١ | city=tehran&from=2026-03-01&to=2026-05-31",
                "city=tehran&weekday=Friday,SAT,fri | city=tehran&weekday=sat,fri",
                "city=tehran&weekday=mon,tue,wed,thu,fri,sat,sun | city=tehran",
                "city=tehran&hours=0-24 | city=tehran",
                "city=tehran&hours=۲۲ - ۰۲ | city=tehran&hours=22-2",
                "city=tehran&hours=20-0 | city=tehran&hours=20-24",
                "city=tehran&hours=24-3 | city=tehran&hours=0-3",
                "city=tehran&area=012,7,٧ | city=tehran&area=7,12",
                "city=tehran&grade=A%2B,a | city=tehran&grade=a-plus,a",
                "city=tehran&grade=Not Enough Comments,A-PLUS | city=tehran&grade=a-plus,not-enough-comments",
                "city=tehran&grade=a-plus,a,b,c,d,e,f,ungraded,not-enough-comments | city=tehran",
                "city=tehran&status=۵,05 | city=tehran&status=5",
                "city=tehran&visible=unknown,True,false | city=tehran",
                "city=tehran&open=UNKNOWN,true | city=tehran&open=true,unknown",
                "city=tehran&codes=۲abc12، 2abc12 | city=tehran&codes=2abc12",
                "city=tehran&codes=\u200e2abc12\u00a0 | city=tehran&codes=2abc12",
                "city=tehran&radius=1.0-3.50 | city=tehran&radius=1-3.5",
                "&city=tehran&&v=7& | city=tehran"
            })
    void spellingsOfOneFilterAreOneText(String spelling, String canonical) {
        OrderFilter filter = OrderFilter.parse(spelling);
        assertThat(filter.canonical()).isEqualTo(canonical);
        assertThat(filter).isEqualTo(OrderFilter.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line=cafe | city",
                "city=tehran&from=2026-05-01&to=2026-04-30 | from",
                "city=tehran&organic=maybe | organic",
                "city=tehran&weekday=shanbe | weekday",
                "city=tehran&hours=11 | hours",
                "city=tehran&hours=11-11 | hours",
                "city=tehran&hours=24-0 | hours",
                "city=tehran&hours=0-0 | hours",
                "city=tehran&hours=11-25 | hours",
                "city=tehran&hours=-1-5 | hours",
                "city=tehran&area=tehran_5 | area",
                "city=tehran&area=-5 | area",
                "city=tehran&area=9999999999 | area",
                "city=tehran&grade=G | grade",
                "city=tehran&grade=A+ | grade",
                "city=tehran&grade=b,a+,c | grade",
                "city=tehran&status=active | status",
                "city=tehran&visible=1 | visible",
                "city=tehran&codes=a%26b | codes",
                "city=tehran&codes=a b | codes",
                "city=tehran&radius=3 | radius",
                "city=tehran&radius=3-1 | radius",
                "city=tehran&radius=1-101 | radius",
                "city=tehran&radius=0-NaN | radius",
                "city=tehran&vendorArea=,1 | vendorArea",
                "city=tehran&vendorGrade=a | vendorGrade",
                "city=tehran&city=tehran | city",
                "city=tehran&line=%zz | query"
            })
    void textThatIsNoFilterIsRefused(String text, String field) {
        assertThatThrownBy(() -> OrderFilter.parse(text))
                .isInstanceOfSatisfying(
                        InvalidParameter.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void fieldsOfAnotherTextReplaceThoseOfTheFilter() {
        TileQuery query = TileQuery.parse("city=tehran&line=cafe&from=2026-03-01&geometry=square");
        assertThat(OrderFilter.of(query.replacedBy(TileQuery.parse("line=bakery&to=2026-03-31")))
                        .canonical())
                .isEqualTo("city=tehran&from=2026-03-01&to=2026-03-31&line=bakery");
        assertThat(OrderFilter.of(query.replacedBy(TileQuery.parse("line="))).canonical())
                .isEqualTo("city=tehran&from=2026-03-01");
    }

    @Test
    void datesInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> ofDays(MAY, MARCH, new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-31");
    }

    @Test
    void cityAndLineAreNotOfTheVendors() {
        VendorFilter ofShiraz = VendorFilter.of(TileQuery.parse("city=shiraz"));
        assertThatThrownBy(() -> new OrderFilter(
                        "tehran", null, null, new TreeSet<>(), null, new TreeSet<>(), null, new TreeSet<>(), ofShiraz))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesAreCopied() {
        var lines = new TreeSet<>(List.of("cafe"));
        var filter = ofDays(MARCH, MARCH, lines);
        lines.add("bakery");
        assertThat(filter.lines()).containsExactly("cafe");
        assertThatThrownBy(() -> filter.lines().add("bakery")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "11-15, 00000000 01111000 00000000",
        "22-2,  11000000 00000000 00000011",
        "20-24, 11110000 00000000 00000000",
        "0-3,   00000000 00000000 00000111",
        "0-24,  11111111 11111111 11111111",
        "1-0,   11111111 11111111 11111110"
    })
    void hoursHaveABitEach(String hours, String bits) {
        int mask = HourRange.parse(hours).orElseThrow().mask();
        assertThat(mask).isEqualTo(Integer.parseInt(bits.replace(" ", ""), 2));
    }

    @Test
    void weekdayOfADayIsTheCalendars() {
        for (int day = 20_000; day < 20_014; day++) {
            DayOfWeek expected = LocalDate.ofEpochDay(day).getDayOfWeek();
            assertThat(OrderSelection.weekday(day)).isEqualTo(Weekdays.mask(List.of(expected)));
        }
        assertThat(Weekdays.mask(List.of(DayOfWeek.MONDAY))).isEqualTo(1);
        assertThat(Weekdays.mask(Arrays.asList(DayOfWeek.values()))).isEqualTo(OrderSelection.ALL_WEEKDAYS);
    }

    @Test
    void groupKeepsLineAndOrigin() {
        for (int line = 0; line <= 7; line++) {
            assertThat(OrderGroup.kind(OrderGroup.of(line, null))).isEqualTo(OrderGroup.UNKNOWN);
            assertThat(OrderGroup.kind(OrderGroup.of(line, true))).isEqualTo(OrderGroup.ORGANIC);
            assertThat(OrderGroup.kind(OrderGroup.of(line, false))).isEqualTo(OrderGroup.NON_ORGANIC);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ", "'', true", "'', false", "1 7, ", "1 7, true", "1 7, false"})
    void maskHasTheGroupsOfItsLinesAndKindOnly(String named, @Nullable Boolean wanted) {
        List<Integer> lines = Stream.of(named.split(" "))
                .filter(line -> !line.isEmpty())
                .map(Integer::valueOf)
                .toList();
        long mask = OrderGroup.mask(lines, wanted);
        for (int line = 0; line <= 7; line++) {
            for (Boolean organic : new Boolean[] {null, true, false}) {
                boolean in = (mask >>> OrderGroup.of(line, organic) & 1) != 0;
                boolean ofLine = lines.isEmpty() || lines.contains(line);
                assertThat(in)
                        .as("line %d, %s", line, organic)
                        .isEqualTo(ofLine && (wanted == null || wanted.equals(organic)));
            }
        }
    }

    @Test
    void maskWithoutRestrictionHasAllBits() {
        assertThat(OrderGroup.mask(List.of(), null)).isEqualTo(-1L);
    }

    @Test
    void daysBeyondTheColumnAreClamped() {
        var selection = OrderSelection.of(LocalDate.of(1900, 1, 1), LocalDate.MAX, List.of());
        assertThat(selection.firstDay()).isZero();
        assertThat(selection.lastDay()).isEqualTo(65_535);
        assertThat(selection.isPlain()).isTrue();
    }
}
