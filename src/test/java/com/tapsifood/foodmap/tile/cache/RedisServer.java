package com.tapsifood.foodmap.tile.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Redis of the test's own, to be killed. */
final class RedisServer implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";

    private final Path program;
    private final int port;
    private Process process;

    RedisServer(Path program) throws IOException {
        this.program = program;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        process = begin();
    }

    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(Path.of(folder, "redis-server"), Path.of(folder, "valkey-server")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String url() {
        return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = begin();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(5, TimeUnit.SECONDS);
    }

    /** Alive, but silent: as a machine that hangs. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private Process begin() throws IOException {
        var begun = new ProcessBuilder(program.toString(), "-")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var settings = begun.getOutputStream()) {
            settings.write("bind 127.0.0.1\nport %d\nrequirepass %s\nsave \"\"\n"
                    .formatted(port, PASSWORD)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return begun;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
