package com.tapsifood.foodmap.refresh.file.source;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;

/** A regular file with something in it. Reports call it by its name; only "there is no such file" shows the path. */
public record SourceFile(Path path) {

    public static SourceFile at(Path path) {
        if (!Files.exists(path)) {
            throw new UnreadableSource("NOT_FOUND", "There is no file " + path);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableSource("NOT_A_FILE", path + " is a directory or a device, not a file");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableSource("NOT_READABLE", path + " may not be read by this user");
        }
        var file = new SourceFile(path);
        if (file.size() == 0) {
            throw file.refuse("EMPTY", "the file is empty (0 bytes)");
        }
        return file;
    }

    public String name() {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The first bytes, fewer when the file is shorter. */
    public byte[] head(int bytes) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    public UnreadableSource refuse(String code, String what) {
        return new UnreadableSource(code, name() + ": " + what);
    }

    /** What a failed read of the text says about the file; parsers wrap the reader's exceptions. */
    public UnreadableSource unreadable(String where, Exception e) {
        Throwable cause = e instanceof IOException ? e : Objects.requireNonNullElse(e.getCause(), e);
        return switch (cause) {
            case TextReader.BadText bad -> refuse(bad.code(), where + ": " + bad.getMessage());
            case EOFException cut -> refuse("TRUNCATED", where + ": the gzip file is cut off here");
            case ZipException bad -> refuse("NOT_GZIP", where + ": damaged gzip: " + bad.getMessage());
            default -> broken(cause);
        };
    }

    /** The medium failed, not the content. */
    public UnreadableSource broken(Throwable cause) {
        return new UnreadableSource("NOT_READABLE", name() + ": reading failed: " + cause, cause);
    }
}
