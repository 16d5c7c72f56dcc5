package com.tapsifood.foodmap.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The two small files of the demo, readable by their owner only and never seen half written. */
final class DemoFiles {

    private static final String KEY = "key";
    private static final String LINK = "link";

    private final Path directory;

    DemoFiles(Path directory) {
        this.directory = directory;
    }

    Optional<String> readKey() {
        try {
            return Optional.of(Files.readString(directory.resolve(KEY)).strip());
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeKey(String key) {
        write(KEY, key);
    }

    void writeLink(String link) {
        write(LINK, link);
    }

    /** The link's file is the sign that the server answers, so there must be none of a server before. */
    void removeLink() {
        try {
            Files.deleteIfExists(directory.resolve(LINK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(directory);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(directory, name, ".new", ownerOnly);
            Files.writeString(draft, text + "\n");
            Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
