package com.tapsifood.foodmap.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is kept. No password has a default.
 *
 * @param url owner's login: postgresql://owner:password@host:port/database; ?sslmode=require refuses to go without TLS
 * @param writer login of the refresh
 * @param reader login of the API
 * @param exporter login of exports
 * @param bi login of BI tools; without a password nobody can log in as foodmap_bi
 * @param migrate whether the server brings the schema up to date when it starts; commands always do
 * @param readerPoolSize connections the API may hold at once
 * @param exporterPoolSize connections exports may hold at once; a client that reads slowly holds none
 */
@ConfigurationProperties("foodmap.database")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable Login writer,
        @Nullable Login reader,
        @Nullable Login exporter,
        @Nullable Login bi,
        @DefaultValue("false") boolean migrate,
        @DefaultValue("10") int readerPoolSize,
        @DefaultValue("4") int exporterPoolSize) {

    /** @param password of the role, which is named foodmap_writer, foodmap_reader, foodmap_exporter or foodmap_bi */
    public record Login(String password) {
        @Override
        public String toString() {
            return "Login[password=***]";
        }
    }

    /** The address, or a refusal that names the missing setting. */
    public DatabaseUrl address() {
        if (url == null || url.isBlank()) {
            throw new MissingSetting("FOODMAP_DATABASE_URL");
        }
        return DatabaseUrl.parse(url);
    }

    DatabaseUrl writerAddress() {
        return address().as("foodmap_writer", password(writer, "FOODMAP_DATABASE_WRITER_PASSWORD"));
    }

    DatabaseUrl readerAddress() {
        return address().as("foodmap_reader", password(reader, "FOODMAP_DATABASE_READER_PASSWORD"));
    }

    DatabaseUrl exporterAddress() {
        return address().as("foodmap_exporter", password(exporter, "FOODMAP_DATABASE_EXPORTER_PASSWORD"));
    }

    /** Null when nobody is to log in as this role. */
    @Nullable
    DatabaseUrl biAddress() {
        return bi == null || bi.password().isBlank() ? null : address().as("foodmap_bi", bi.password());
    }

    private static String password(@Nullable Login login, String setting) {
        if (login == null || login.password().isBlank()) {
            throw new MissingSetting(setting);
        }
        return login.password();
    }

    @Override
    public String toString() {
        return "DatabaseProperties[migrate=" + migrate + ", readerPoolSize=" + readerPoolSize + ", exporterPoolSize="
                + exporterPoolSize + "]";
    }
}
