package com.tapsifood.foodmap.platform.graphql;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page of a connection, its rows also without the edges around them. */
public record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) implements Connection<T> {

    public Page {
        edges = List.copyOf(edges);
    }

    /**
     * Of the rows that were found for a request.
     *
     * @param found in the order they were asked for, one more than wanted when there are more
     * @param cursor asked only for those that the caller selects
     */
    public static <T> Page<T> of(PageRequest request, List<T> found, Function<T, String> cursor) {
        boolean more = found.size() > request.size();
        List<T> wanted = more ? found.subList(0, request.size()) : found;
        List<Edge<T>> edges = (request.backward() ? wanted.reversed() : wanted)
                .stream()
                        .<Edge<T>>map(row -> new DefaultEdge<>(row, new LazyCursor(() -> cursor.apply(row))))
                        .toList();
        boolean behindCursor = request.cursor() != null;
        return new Page<>(
                edges,
                new DefaultPageInfo(
                        edges.isEmpty() ? null : edges.getFirst().getCursor(),
                        edges.isEmpty() ? null : edges.getLast().getCursor(),
                        request.backward() ? more : behindCursor,
                        request.backward() ? behindCursor : more));
    }

    /** Made when it is written down, which is what graphql-java does with the text of the object. */
    private record LazyCursor(Supplier<String> text) implements ConnectionCursor {

        @Override
        public String getValue() {
            return text.get();
        }

        @Override
        public String toString() {
            return getValue();
        }
    }

    /** The same page of something made of each row. */
    public <R> Page<R> map(Function<T, R> made) {
        return new Page<>(
                edges.stream()
                        .<Edge<R>>map(edge -> new DefaultEdge<>(made.apply(edge.getNode()), edge.getCursor()))
                        .toList(),
                pageInfo);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public @Nullable PageInfo getPageInfo() {
        return pageInfo;
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::getNode).toList();
    }
}
