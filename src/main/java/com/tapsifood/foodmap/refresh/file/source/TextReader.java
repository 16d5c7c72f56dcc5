package com.tapsifood.foodmap.refresh.file.source;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Text of a file: UTF-8 and nothing else, with or without byte order mark, plain or gzip (told by its first bytes).
 * Everything before a damaged place is handed over first, so that the caller knows the row it reached.
 */
public final class TextReader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CountedInput file;
    private final InputStream in;
    private final long fileSize;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private long bytesBefore;
    private long zeroByte = -1;
    private boolean begun;
    private boolean ended;
    private char last = '\n';

    private TextReader(CountedInput file, InputStream in, long fileSize) {
        this.file = file;
        this.in = in;
        this.fileSize = fileSize;
    }

    public static TextReader open(SourceFile source) {
        try {
            var file = new CountedInput(Files.newInputStream(source.path()));
            return new TextReader(file, unpacked(file), source.size());
        } catch (EOFException e) {
            throw new UnreadableSource("TRUNCATED", source.name() + ": gzip is cut off in its header", e);
        } catch (ZipException e) {
            throw new UnreadableSource("NOT_GZIP", source.name() + ": starts like gzip but is not: " + e, e);
        } catch (IOException e) {
            throw source.broken(e);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        var in = new PushbackInputStream(file, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Share of the file's own bytes read, 0 to 1. */
    public double progress() {
        return (double) file.count() / fileSize;
    }

    /** Whether the text is over and its last line has no end: normal for some writers, or a sign of a cut. */
    public boolean endedInsideLine() {
        return ended && last != '\n' && last != '\r';
    }

    /** Up to so many characters from here on, without moving on. */
    public String peek(int length) throws IOException {
        while (!chars.hasRemaining() && !ended) {
            decode();
        }
        return chars.slice(chars.position(), Math.min(length, chars.remaining()))
                .toString();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    private void decode() throws IOException {
        boolean over = !bytes.hasRemaining() && !fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, over);
        if (result.isUnderflow() && !over && chars.position() == 0) {
            over = !fill();
            result = decoder.decode(bytes, chars, over);
        }
        if (result.isError() && chars.position() == 0) {
            throw new BadText("BAD_ENCODING", "byte " + position() + " is not UTF-8; save the file as UTF-8");
        }
        ended = over && result.isUnderflow();
        chars.flip();
        if (chars.hasRemaining()) {
            last = chars.get(chars.limit() - 1);
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() {
        if (!begun && chars.get(0) == BYTE_ORDER_MARK) {
            chars.get();
        }
        begun = true;
    }

    /** Puts more bytes behind those not decoded yet; false at the end. */
    private boolean fill() throws IOException {
        if (zeroByte >= 0) {
            throw new BadText("NOT_TEXT", "byte " + zeroByte + " is zero: this is not a text file");
        }
        bytesBefore += bytes.position();
        bytes.compact();
        int from = bytes.position();
        int count = in.read(bytes.array(), from, bytes.remaining());
        bytes.position(Math.max(from, from + count)).flip();
        stopAtZero(from);
        return count >= 0;
    }

    private void stopAtZero(int from) {
        byte[] array = bytes.array();
        for (int i = from; i < bytes.limit(); i++) {
            if (array[i] == 0) {
                zeroByte = bytesBefore + i + 1;
                bytes.limit(i);
            }
        }
    }

    private long position() {
        return bytesBefore + bytes.position() + 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A byte that no UTF-8 text has; the message says where, counted from 1. */
    static final class BadText extends IOException {

        private final String code;

        BadText(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Counts the bytes read, for whoever watches from another thread. */
    private static final class CountedInput extends FilterInputStream {

        private volatile long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            add(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            add(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = in.skip(bytes);
            add(skipped);
            return skipped;
        }

        /** One thread reads, so a plain sum is enough. */
        private void add(long bytes) {
            long sum = count;
            count = sum + bytes;
        }
    }
}
