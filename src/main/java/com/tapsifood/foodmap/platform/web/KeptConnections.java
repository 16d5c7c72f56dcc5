package com.tapsifood.foodmap.platform.web;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * Keeps kept-alive connections alive. In reactor-netty up to 1.3.7 a connection stops reading for ever when a request
 * that had to queue behind the one before is answered within the call that took it from the queue
 * (reactor/reactor-netty#4361). So every request begins in a task of its own, on the same thread. To be removed when
 * a fixed version goes with the rest.
 */
@Component
@Profile("serve")
class KeptConnections implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.mapHandle(KeptConnections::inTaskOfItsOwn));
    }

    private static Mono<Void> inTaskOfItsOwn(Mono<Void> answer, Connection connection) {
        return answer.subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop()));
    }
}
