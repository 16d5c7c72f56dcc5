package com.tapsifood.foodmap.access;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues and revokes keys. Blocks, so it is for commands and start-up, not for requests. */
@Component
public class ApiKeys {

    private static final String INSERT = """
            insert into api_key (prefix, salt, hash, name, scopes, cities, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final WriterDatabase database;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(WriterDatabase database) {
        this.database = database;
    }

    /**
     * Makes a key.
     *
     * @param expiresAt the first instant at which the key is refused; null means never
     * @return the key in plain text: nobody can read it again later
     */
    public String issue(String name, Rights rights, @Nullable Instant expiresAt) {
        if (name.isBlank()) {
            throw new InvalidParameter("name", "a key needs a name");
        }
        KeyText key = KeyText.random(random);
        byte[] salt = new byte[KeyText.SALT_BYTES];
        random.nextBytes(salt);
        new JdbcTemplate(database.source()).update(connection -> {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            insert.setString(1, key.prefix());
            insert.setBytes(2, salt);
            insert.setBytes(3, key.hash(salt));
            insert.setString(4, name.strip());
            insert.setArray(
                    5,
                    array(
                            connection,
                            rights.scopes().stream().map(Scope::key).sorted().toList()));
            insert.setArray(6, rights.cities() == null ? null : array(connection, rights.cities()));
            insert.setObject(7, expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC));
            return insert;
        });
        return key.text();
    }

    /**
     * Ends a key at once in the database; running servers notice within half a minute.
     *
     * @param prefix the part of the key between its underscores
     */
    public void revoke(String prefix) {
        int revoked = JdbcClient.create(database.source())
                .sql("update api_key set revoked_at = coalesce(revoked_at, now()) where prefix = :prefix")
                .param("prefix", prefix)
                .update();
        if (revoked == 0) {
            throw new NotFound("NO_SUCH_KEY", "prefix", "no key has the prefix \"" + prefix + "\"");
        }
    }

    /** Whether the key would be let in now. */
    public boolean isGood(String text) {
        return KeyText.parse(text)
                .flatMap(key -> JdbcClient.create(database.source())
                        .sql("""
                                select salt, hash from api_key
                                where prefix = :prefix and revoked_at is null and coalesce(expires_at > now(), true)
                                """)
                        .param("prefix", key.prefix())
                        .query((row, n) -> MessageDigest.isEqual(row.getBytes("hash"), key.hash(row.getBytes("salt"))))
                        .optional())
                .orElse(false);
    }

    private static Array array(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
