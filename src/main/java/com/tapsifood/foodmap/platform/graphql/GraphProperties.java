package com.tapsifood.foodmap.platform.graphql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What GraphQL answers, and to whom.
 *
 * @param introspection whether clients may ask for the schema, as /schema.graphqls too
 * @param documents directory with listed documents, one in each *.graphql; an id is the SHA-256 of a file
 * @param onlyDocuments whether anything but the listed documents and those of the dashboard is refused
 * @param subscriptions most subscriptions that are open at once on this server
 * @param subscriptionsPerCaller most subscriptions, and most WebSockets, that one key has open at once
 */
@ConfigurationProperties("foodmap.graphql")
public record GraphProperties(
        @DefaultValue("true") boolean introspection,
        @Nullable Path documents,
        @DefaultValue("false") boolean onlyDocuments,
        @DefaultValue("1000") int subscriptions,
        @DefaultValue("20") int subscriptionsPerCaller) {}
