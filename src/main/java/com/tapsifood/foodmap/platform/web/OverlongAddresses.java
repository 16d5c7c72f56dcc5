package com.tapsifood.foodmap.platform.web;

import com.tapsifood.foodmap.platform.InvalidParameter;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an address that is longer than Netty reads, with a problem as for any other filter that is too long. The
 * library would answer with a bare status and close while the client is still sending, who then sees no answer at all.
 */
@Component
@Profile("serve")
class OverlongAddresses implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    /** How long a client may go on sending what nobody reads. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final byte[] problem;

    OverlongAddresses(JsonMapper json) {
        problem = json.writeValueAsBytes(
                Problem.of(new InvalidParameter("query", "the address is longer than the server reads")));
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) -> watch(channel)));
    }

    private void watch(Channel channel) {
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, "overlongAddresses", new Watch(problem));
        }
    }

    private static final class Watch extends ChannelInboundHandlerAdapter {

        private final byte[] problem;
        private boolean refused;

        Watch(byte[] problem) {
            this.problem = problem;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refused) {
                ReferenceCountUtil.release(message);
            } else if (message instanceof HttpRequest request
                    && request.decoderResult().cause() instanceof TooLongHttpLineException) {
                refused = true;
                ReferenceCountUtil.release(message);
                refuse(context);
            } else {
                context.fireChannelRead(message);
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (refused) {
                context.read();
            } else {
                context.fireChannelReadComplete();
            }
        }

        private void refuse(ChannelHandlerContext context) {
            var answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, Unpooled.wrappedBuffer(problem));
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.writeAndFlush(answer);
            context.executor().schedule(() -> context.close(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
