package com.tapsifood.foodmap.platform.database;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Address and login of a PostgreSQL database.
 *
 * @param tls whether a connection without TLS is refused
 */
public record DatabaseUrl(String host, int port, String database, String user, String password, boolean tls) {

    private static final String VARIABLE = "FOODMAP_DATABASE_URL";

    private static final String TLS = "sslmode=require";

    /** Reads postgresql://user:password@host:port/database, and ?sslmode=require; the port is 5432 unless given. */
    public static DatabaseUrl parse(String text) {
        URI uri = uri(text.trim());
        String login = uri.getRawUserInfo();
        String path = uri.getPath();
        boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!known || login == null || login.indexOf(':') < 1 || path == null || path.length() < 2) {
            throw refusal("expected postgresql://user:password@host:port/database");
        }
        String query = uri.getRawQuery();
        if (query != null && !query.equals(TLS) || uri.getRawFragment() != null) {
            throw refusal("nothing but ?" + TLS + " may follow the name of the database");
        }
        int colon = login.indexOf(':');
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                path.substring(1),
                decode(login.substring(0, colon)),
                decode(login.substring(colon + 1)),
                query != null);
    }

    /** The text is in no message, because it holds the password. */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw refusal("expected postgresql://user:password@host:port/database;"
                    + " other signs than letters and digits in name and password must be percent-encoded");
        }
    }

    private static InvalidParameter refusal(String message) {
        return new InvalidParameter(VARIABLE, message);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public DatabaseUrl as(String otherUser, String otherPassword) {
        return new DatabaseUrl(host, port, database, otherUser, otherPassword, tls);
    }

    public DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(host, port, other, user, password, tls);
    }

    /** Connections without a pool, for the few and long uses: migrations and the refresh. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("foodmap");
        source.setSslMode(tls ? "require" : "prefer");
        source.setConnectTimeout(5);
        source.setTcpKeepAlive(true);
        return source;
    }

    @Override
    public String toString() {
        return "postgresql://" + user + ":***@" + host + ":" + port + "/" + database + (tls ? "?" + TLS : "");
    }
}
