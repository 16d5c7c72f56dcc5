package com.tapsifood.foodmap.refresh.file;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Small files, and what comes out of them. */
final class Fixtures {

    static final String ORDERS_HEADER = "order_id,vendor_code,user_id,city_id,business_line,customer_latitude,"
            + "customer_longitude,organic,created_at";

    private Fixtures() {}

    static Path write(Path directory, String name, String text) {
        return write(directory, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path directory, String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file of src/test/resources/fixtures. */
    static Path stored(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/fixtures/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static <T> List<T> rows(Feed<T> feed) {
        List<T> rows = new ArrayList<>();
        feed.forEach(rows::add);
        return rows;
    }

    static UnreadableSource refusal(ThrowingCallable reading) {
        return Objects.requireNonNull(catchThrowableOfType(UnreadableSource.class, reading), "it was read");
    }

    static String order(int number) {
        return "o" + number + ",2abc1z,u" + number + ",2,Cafe,35.7,51.4,1,2026-03-01T10:00:00+03:30\n";
    }
}
