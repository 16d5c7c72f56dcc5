package com.tapsifood.foodmap.refresh;

import java.util.List;
import java.util.function.Consumer;

/** A source of rows of one kind, read from beginning to end with bounded memory. Reading again starts over. */
public interface Feed<T> {

    /** What reports name as the origin: a file name, or "demo, seed 1". Never a secret. */
    String source();

    /**
     * Hands every row over, in the order of the source.
     *
     * @throws UnreadableSource when the source is not what it says: the message names file, row and column
     */
    void forEach(Consumer<? super T> rows);

    /** What people should know of the source beside its rows, such as columns it does not have. */
    default List<String> notes() {
        return List.of();
    }

    /** Share of the source read so far by the running {@link #forEach}, 0 to 1; NaN when unknown. */
    default double progress() {
        return Double.NaN;
    }
}
