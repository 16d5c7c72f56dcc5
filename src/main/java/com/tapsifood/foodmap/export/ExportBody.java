package com.tapsifood.foodmap.export;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The bytes of a file, made as fast as the client takes them. */
final class ExportBody {

    /** Netty takes 128 pieces ahead of the client, so this bounds what waits for a slow one: 2 MiB. */
    static final int PIECE = 16 * 1024;

    private ExportBody() {}

    static Flux<DataBuffer> of(ExportTable table, ExportFormat format, boolean withMark) {
        return Flux.defer(() -> written(table, format.writer(table, withMark)));
    }

    private static Flux<DataBuffer> written(ExportTable table, TableWriter writer) {
        return table.pages()
                // writing a page takes milliseconds
                .publishOn(Schedulers.boundedElastic(), 1)
                .map(writer::write)
                .concatWith(Mono.fromSupplier(writer::end))
                .concatMapIterable(ExportBody::pieces, 1);
    }

    private static List<DataBuffer> pieces(byte[] bytes) {
        return IntStream.iterate(0, from -> from < bytes.length, from -> from + PIECE)
                .mapToObj(from -> ByteBuffer.wrap(bytes, from, Math.min(PIECE, bytes.length - from)))
                .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                .toList();
    }
}
