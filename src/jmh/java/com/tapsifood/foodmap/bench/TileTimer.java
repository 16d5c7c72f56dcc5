package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.PackedOrders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Asks cubes for tiles and takes the time, step by step. */
final class TileTimer {

    private final PackedOrders orders;
    private long bytes;

    TileTimer(PackedOrders orders) {
        this.orders = orders;
    }

    /** Times up to the end of each step, in milliseconds, by question. */
    record Times(double[] tile, double[] encoded, double[] compressed) {}

    Times time(List<Question> questions) {
        int count = questions.size();
        var times = new Times(new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            Question question = questions.get(i);
            long start = System.nanoTime();
            HeatCells cells = orders.tile(question);
            long counted = System.nanoTime();
            byte[] mvt = PackedOrders.mvt(cells);
            long encoded = System.nanoTime();
            bytes += gzip(mvt).length;
            long compressed = System.nanoTime();
            times.tile[i] = (counted - start) / 1e6;
            times.encoded[i] = (encoded - start) / 1e6;
            times.compressed[i] = (compressed - start) / 1e6;
        }
        return times;
    }

    /** All bytes made so far: printed, so that no compiler may leave out the work. */
    long bytes() {
        return bytes;
    }

    Map<Long, CellNumbers> answer(Question question) {
        HeatCells cells = orders.tile(question);
        var answer = new HashMap<Long, CellNumbers>();
        for (int i = 0; i < cells.size(); i++) {
            answer.put(
                    cells.key(i),
                    new CellNumbers(cells.orders(i), cells.organic(i), cells.nonOrganic(i), cells.users(i)));
        }
        return answer;
    }

    private static byte[] gzip(byte[] mvt) {
        var gzipped = new ByteArrayOutputStream(mvt.length / 2);
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(mvt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gzipped.toByteArray();
    }
}
