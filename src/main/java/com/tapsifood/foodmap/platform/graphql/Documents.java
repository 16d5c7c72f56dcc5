package com.tapsifood.foodmap.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Documents that are asked for by their id, sha256: and the SHA-256 of their text in UTF-8. Those of the dashboard and
 * the listed ones are always there, those that clients sent with their id for as long as there is room.
 */
@Component
@Profile("serve")
class Documents {

    private static final String PREFIX = "sha256:";
    private static final long REMEMBERED_CHARACTERS = 5_000_000;

    private final Map<String, String> listed;
    private final Cache<String, String> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String id, String text) -> id.length() + text.length())
            .build();

    Documents(GraphProperties properties) {
        var found = new HashMap<String, String>(read("classpath*:documents/"));
        if (properties.documents() != null) {
            found.putAll(read(properties.documents().toUri().toString()));
        }
        this.listed = Map.copyOf(found);
    }

    private static Map<String, String> read(String directory) {
        var found = new HashMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(directory + "*.graphql")) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                found.put(idOf(text), text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    static String idOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isListed(String text) {
        return listed.containsKey(idOf(text));
    }

    /** The text of the document; a text that comes with its id is remembered under it. */
    String getText(String id, @Nullable String sent) {
        String known = listed.getOrDefault(id, sent);
        if (sent != null && !idOf(sent).equals(id)) {
            throw new InvalidParameter("documentId", "it is not the SHA-256 of the query");
        }
        if (known != null && known.length() <= QueryLimits.CHARACTERS) {
            remembered.put(id, known);
        }
        String text = known == null ? remembered.getIfPresent(id) : known;
        if (text == null) {
            throw new NotFound("NO_SUCH_DOCUMENT", "documentId", "unknown here: send the query with its id once");
        }
        return text;
    }
}
