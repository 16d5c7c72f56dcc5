package com.tapsifood.foodmap.platform.web;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * Keeps kept-alive connections alive. In reactor-netty up to 1.3.7 a connection stops reading for ever when a request
 * that had to queue behind the one before is answered within the call that took it from the queue
 * (reactor/reactor-netty#4361). So every request begins in a task of its own, on the same thread. To be removed when
 * a fixed version goes with the rest.
 */
final class KeptConnections {

    private KeptConnections() {}

    static Mono<Void> inTaskOfItsOwn(Mono<Void> answer, Connection connection) {
        return answer.subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop()::execute));
    }
}
