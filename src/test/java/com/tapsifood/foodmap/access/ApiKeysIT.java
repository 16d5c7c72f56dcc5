package com.tapsifood.foodmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.support.TestDatabase;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApiKeysIT {

    private final ApiKeys keys = new ApiKeys(new WriterDatabase(TestDatabase.writer()));

    @Test
    void secretIsNotKept() {
        String key = keys.issue("kept", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        String secret = key.substring(key.lastIndexOf('_') + 1);
        String row = TestDatabase.sql()
                .sql("""
                        select k::text || encode(salt, 'escape') || encode(hash, 'escape')
                        from api_key k where prefix = ?
                        """)
                .param(key.split("_")[1])
                .query(String.class)
                .single();
        assertThat(row).contains("kept").doesNotContain(secret);
    }

    @Test
    void readerMayLookButNotWriteAndExporterNeither() {
        String count = "select count(*) from api_key";
        assertThat(jdbc(TestDatabase.reader()).sql(count).query(Long.class).single())
                .isNotNegative();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc(TestDatabase.exporter())
                        .sql(count)
                        .query(Long.class)
                        .single());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc(TestDatabase.reader())
                        .sql("set transaction read write; update api_key set name = 'x'")
                        .update());
    }

    @Test
    void namelessAndUnknownKeysAreRefused() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> keys.issue(" ", Rights.everywhere(Set.of()), null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keys.revoke("nonesuch"));
    }

    private static JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }
}
