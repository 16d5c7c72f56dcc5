package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.tile.Tile;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The second level with a real Redis. */
@ExtendWith(OutputCaptureExtension.class)
class RedisTilesIT {

    private static final Installation INSTALLATION = new Installation("test");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofMillis(500);

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Parts.class);

    @EnableConfigurationProperties({TileCacheProperties.class, RedisProperties.class})
    @Import({TileCache.class, TileMeters.class, SimpleMeterRegistry.class, RedisConfiguration.class})
    static class Parts {
        @Bean
        Installation installation() {
            return INSTALLATION;
        }
    }

    @Test
    void tileOfOneServerIsServedByAnother() {
        String url = sharedRedis();
        var view = new CountedView("line=" + UUID.randomUUID());
        var nothing = new CountedView("");
        with(
                url,
                one -> with(url, other -> {
                    Tile made = tile(one, view);
                    tile(one, nothing);
                    kept(url, view);
                    assertThat(tile(other, view)).usingRecursiveComparison().isEqualTo(made);
                    assertThat(view.made()).hasValue(1);
                }));
    }

    @Test
    void tilesGoWithinAnHourAndKeysTellNothing() {
        String url = sharedRedis();
        var view = new CountedView("line=secretly-" + UUID.randomUUID());
        with(url, one -> {
            tile(one, view);
            kept(url, view);
        });
        asking(url, redis -> {
            assertThat(redis.ttl(INSTALLATION.name(view.key()))).isBetween(3500L, 3600L);
            var keys = redis.scan(ScanArgs.Builder.matches("*").limit(10_000)).getKeys();
            assertThat(keys).isNotEmpty().allMatch(key -> key.matches("foodmap:test:tile:[0-9a-f]{64}"));
        });
    }

    @Test
    void answersComeWithoutRedisAndTheLevelComesBack(CapturedOutput log) throws Exception {
        try (var redis = new RedisServer(program())) {
            with(
                    redis.url(),
                    one -> untroubled(() -> {
                        worksAgain(one);
                        redis.kill();
                        answersInTime(one);
                        redis.start();
                        worksAgain(one);
                        redis.signal("STOP");
                        answersInTime(one);
                        redis.signal("CONT");
                        worksAgain(one);
                    }));
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("Redis does not answer")))
                .hasSizeBetween(2, 4);
        assertThat(log.getAll().lines().filter(line -> line.contains("Redis answers again")))
                .hasSizeBetween(2, 4);
        assertThat(log.getAll()).doesNotContain("only-for-tests", "\tat ", "WARN", "ERROR");
    }

    @Test
    void withoutAnAddressThereIsNothingOfRedis() {
        for (String url : new String[] {"", " "}) {
            server.withPropertyValues("foodmap.redis.url=" + url).run(context -> {
                assertThat(context).hasNotFailed().doesNotHaveBean(SharedTiles.class);
                assertThat(context).doesNotHaveBean(RedisStore.class);
                assertThat(tile(context, new CountedView("line=cafe"))).isInstanceOf(Tile.Filled.class);
            });
        }
    }

    private static void answersInTime(ApplicationContext one) {
        for (int i = 0; i < 10; i++) {
            var view = new CountedView("line=" + UUID.randomUUID());
            long start = System.nanoTime();
            assertThat(tile(one, view)).isInstanceOf(Tile.Filled.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
        }
    }

    /** New tiles reach Redis. */
    private static void worksAgain(ApplicationContext one) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            var view = new CountedView("line=" + UUID.randomUUID());
            tile(one, view);
            await().atMost(Duration.ofMillis(300))
                    .untilAsserted(() ->
                            assertThat(find(one, INSTALLATION.name(view.key()))).isNotNull());
        });
    }

    private static byte @Nullable [] find(ApplicationContext server, String name) {
        return server.getBean(RedisStore.class).find(name).block(AT_MOST);
    }

    private static void kept(String url, CountedView view) {
        asking(url, redis -> await().atMost(PATIENCE).until(() -> redis.exists(INSTALLATION.name(view.key())) == 1));
    }

    private void with(String url, Consumer<ApplicationContext> use) {
        server.withPropertyValues("foodmap.redis.url=" + url).run(context -> {
            assertThat(context).hasNotFailed();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> find(context, "nothing") == null);
            use.accept(context);
        });
    }

    private static void asking(String url, Consumer<RedisCommands<String, String>> use) {
        try (var client = RedisClient.create(RedisURI.create(url));
                var connection = client.connect()) {
            use.accept(connection.sync());
        }
    }

    private static Tile tile(ApplicationContext server, CountedView view) {
        return Objects.requireNonNull(
                server.getBean(TileCache.class).tile(view.wanted()).block(PATIENCE));
    }

    private static String sharedRedis() {
        String url = System.getenv("FOODMAP_TEST_REDIS_URL");
        assumeThat(url)
                .as("this test needs a Redis: set FOODMAP_TEST_REDIS_URL")
                .isNotBlank();
        return Objects.requireNonNull(url);
    }

    private static Path program() {
        Optional<Path> program = RedisServer.program();
        assumeThat(program)
                .as("this test kills a redis-server of its own; there is none here")
                .isPresent();
        return program.orElseThrow();
    }

    private static void untroubled(Steps steps) {
        try {
            steps.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Steps {
        void run() throws Exception;
    }
}
