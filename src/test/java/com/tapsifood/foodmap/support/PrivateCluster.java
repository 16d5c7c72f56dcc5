package com.tapsifood.foodmap.support;

import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A PostgreSQL cluster that belongs to one test, which may do to it what it likes. */
public final class PrivateCluster implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path programs;
    private final Path home;
    private final int port;
    private boolean running;
    private final String password = UUID.randomUUID().toString();

    private PrivateCluster(Path programs) {
        this.programs = programs;
        this.home = Path.of(run("mktemp", "-d").strip());
        this.port = freePort();
        run("sh", "-c", "printf %s " + password + " >" + home + "/password");
        run(
                program("initdb"),
                "--pgdata=" + data(),
                "--username=postgres",
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-sync");
    }

    /** Not started yet; empty where there are no programs of a PostgreSQL server. */
    public static Optional<PrivateCluster> create() {
        return programs().map(PrivateCluster::new);
    }

    /** The superuser's address. */
    public DatabaseUrl address() {
        return new DatabaseUrl("127.0.0.1", port, "postgres", "postgres", password, false);
    }

    /** A folder that the server can use, for what a test wants beside the data. */
    public Path home() {
        return home;
    }

    public void start() {
        run(
                program("pg_ctl"),
                "--pgdata=" + data(),
                "--log=" + home.resolve("log"),
                "--options=-F -h 127.0.0.1 -p " + port + " -k " + home,
                "--timeout=60",
                "--wait",
                "start");
        running = true;
    }

    /** As when the power fails: every process of the server is killed, and nothing is said to anybody. */
    public void kill() {
        try {
            long pid = Long.parseLong(
                    run("head", "-n", "1", data() + "/postmaster.pid").strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> processes = new ArrayList<>(List.of(server));
            server.descendants().forEach(processes::add);
            processes.forEach(ProcessHandle::destroyForcibly);
            running = false;
            for (ProcessHandle process : processes) {
                awaitEnd(process);
            }
            // an orphan that nobody reaps still has its number, and would pass for a running server
            run("rm", "-f", data() + "/postmaster.pid", home + "/.s.PGSQL." + port + ".lock");
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the server could not be killed", e);
        }
    }

    /** An orphan that nobody reaps has ended too, but the handle never hears of it. */
    private static void awaitEnd(ProcessHandle process) throws InterruptedException, ExecutionException {
        for (int i = 0; i < 100; i++) {
            try {
                process.onExit().get(100, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillThere) {
                if (run("sh", "-c", "ps -o state= -p " + process.pid() + " || echo gone")
                        .matches("(?s)\\s*(Z|gone).*")) {
                    return;
                }
            }
        }
        throw new IllegalStateException("process " + process.pid() + " does not end");
    }

    /** Runs a command as the user who owns the cluster. */
    public static String run(String... command) {
        List<String> all = new ArrayList<>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
        all.addAll(List.of(command));
        return exec(all);
    }

    /** Runs a command as the user of this JVM. */
    public static String exec(List<String> command) {
        try {
            Path output = Files.createTempFile("command", ".out");
            // a file, because a server started would keep a pipe open
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            String text = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (running) {
            run(program("pg_ctl"), "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
        }
        run("rm", "-r", home.toString());
    }

    private Path data() {
        return home.resolve("data");
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    /** Distributions keep the server's programs out of the path. */
    private static Optional<Path> programs() {
        List<Path> candidates = new ArrayList<>();
        for (String library : List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/pgsql")) {
            try (Stream<Path> versions = Files.list(Path.of(library))) {
                versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(candidates::add);
            } catch (IOException notThere) {
                continue;
            }
        }
        for (String directory : System.getenv("PATH").split(":")) {
            candidates.add(Path.of(directory));
        }
        return candidates.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                .findFirst();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
