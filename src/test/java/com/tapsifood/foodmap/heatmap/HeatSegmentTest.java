package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatSegmentTest {

    private static final RandomOrders SOME = RandomOrders.of(new Random(1), 3_000, 400, 0.2);

    @Test
    void segmentHasTheRowsThatWereAdded() {
        List<String> packed = new ArrayList<>();
        for (HeatSegment segment : SOME.segments(1)) {
            for (int row = 0; row < segment.rows(); row++) {
                packed.add(text(segment, row));
            }
        }
        assertThat(packed)
                .containsExactlyInAnyOrderElementsOf(
                        SOME.orders().stream().map(HeatSegmentTest::text).toList());
    }

    private static String text(HeatSegment segment, int row) {
        long cell = (long) segment.segment() << HeatSegment.CELL_BITS | segment.cell()[row];
        return cell + " " + segment.group()[row] + " " + segment.day(row) + " " + segment.hour(row) + " "
                + segment.customer()[row] + " " + segment.vendorNumber(row) + " " + segment.area(row, 0) + " "
                + segment.area(row, 1) + " " + segment.area(row, 2);
    }

    private static String text(RandomOrders.Order order) {
        return order.cell() + " " + OrderGroup.of(order.line(), order.organic()) + " " + order.day() + " "
                + order.hour() + " " + order.customer() + " " + order.vendor() + " " + order.areas()[0] + " "
                + order.areas()[1] + " " + order.areas()[2];
    }

    @Test
    void rowsAreSortedByCellThenGroupThenTime() {
        for (HeatSegment segment : SOME.segments(5)) {
            for (int row = 1; row < segment.rows(); row++) {
                assertThat(sortKey(segment, row)).isGreaterThanOrEqualTo(sortKey(segment, row - 1));
            }
        }
    }

    private static long sortKey(HeatSegment segment, int row) {
        return (long) segment.cell()[row] << 32 | (long) segment.group()[row] << 16 | segment.time()[row];
    }

    @Test
    void storedSegmentComesBack() {
        for (HeatSegment segment : SOME.segments(5)) {
            byte[] stored = HeatSegmentFormat.write(segment);
            assertThat(HeatSegmentFormat.read(segment.segment(), segment.open(), stored))
                    .usingRecursiveComparison()
                    .isEqualTo(segment);
        }
    }

    @Test
    void segmentWithoutOrdersComesBack() {
        HeatSegment empty = new HeatSegmentBuilder().build(7, 5, false, 0);
        assertThat(HeatSegmentFormat.read(7, false, HeatSegmentFormat.write(empty))
                        .rows())
                .isZero();
    }

    @Test
    void rowsThatDoNotCompressComeBack() {
        var random = new Random(2);
        var builder = new HeatSegmentBuilder();
        for (int i = 0; i < 50_000; i++) {
            builder.add(new HeatSegmentBuilder.Row(
                    random.nextInt(1 << HeatSegment.CELL_BITS),
                    random.nextInt(HeatSegment.MOST_DAYS),
                    random.nextInt(24),
                    (byte) random.nextInt(24),
                    random.nextInt(1 << 24),
                    random.nextInt(),
                    new int[] {random.nextInt(1 << 16), random.nextInt(1 << 16), random.nextInt(1 << 16)}));
        }
        HeatSegment segment = builder.build(0, 1, true, 1 << 24);
        assertThat(HeatSegmentFormat.read(0, true, HeatSegmentFormat.write(segment)))
                .usingRecursiveComparison()
                .isEqualTo(segment);
    }

    @Test
    void builderIsEmptyAfterwards() {
        var builder = new HeatSegmentBuilder();
        SOME.orders().forEach(order -> builder.add(RandomOrders.row(order)));
        assertThat(builder.rows()).isEqualTo(3_000);
        builder.build(0, 1, true, 400);
        assertThat(builder.rows()).isZero();
        assertThat(builder.build(0, 1, true, 400).rows()).isZero();
    }

    @Test
    void polygonThatDoesNotFitItsColumnIsRefused() {
        var builder = new HeatSegmentBuilder();
        var row = new HeatSegmentBuilder.Row(1, 1, 1, (byte) 1, 1, 1, new int[] {0, 65_536, 0});
        assertThatThrownBy(() -> builder.add(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
    }

    @Test
    void checksumTellsEveryFlippedByte() {
        byte[] stored = HeatSegmentFormat.write(SOME.segments(5).getFirst());
        long checksum = HeatSegmentFormat.checksum(stored);
        for (int i = 0; i < stored.length; i++) {
            stored[i] ^= 0x10;
            assertThat(HeatSegmentFormat.checksum(stored)).isNotEqualTo(checksum);
            stored[i] ^= 0x10;
        }
        assertThat(HeatSegmentFormat.checksum(stored)).isEqualTo(checksum);
    }

    @Test
    void cutSegmentIsRefused() {
        byte[] stored = HeatSegmentFormat.write(SOME.segments(5).getFirst());
        for (int length = 0; length < stored.length; length += length < 16 ? 1 : 97) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> HeatSegmentFormat.read(1, true, cut))
                    .as("the first %d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void headerOfAnotherFormatOrWrongLengthIsRefused() {
        byte[] stored = HeatSegmentFormat.write(SOME.segments(5).getFirst());
        for (int i = 0; i < 8; i++) {
            for (int flip : new int[] {0x01, 0x40, 0x80}) {
                byte[] damaged = stored.clone();
                damaged[i] ^= (byte) flip;
                int more = damaged[7] - stored[7];
                if (i == 7 && more < 0) {
                    // fewer rows than there are cannot be told from the bytes; the checksum tells
                    continue;
                }
                assertThatThrownBy(() -> HeatSegmentFormat.read(1, true, damaged))
                        .as("byte %d ^ %02x", i, flip)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
