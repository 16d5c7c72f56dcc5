package com.tapsifood.foodmap.refresh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.platform.database.MissingSetting;
import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class CommandLineToolTest {

    @Test
    void refusalIsFoundHoweverDeep() {
        var failure = new IllegalStateException(
                "cannot make the command", new BeanCreationException("bean", "no", new MissingSetting("FOODMAP_X")));

        assertThat(CommandLineTool.words(failure)).isEqualTo("MISSING_SETTING: set FOODMAP_X: it has no default");
    }

    @Test
    void databaseIsNamedWhereItFailed() {
        var failure = new IllegalStateException("outer", new SQLException("connection refused", new EOFException()));

        assertThat(CommandLineTool.words(failure)).isEqualTo("DATABASE_FAILED: the database: connection refused");
    }

    @Test
    void otherFailuresAreInternal() {
        assertThat(CommandLineTool.words(new IllegalStateException("outer", new ArithmeticException("by zero"))))
                .isEqualTo("INTERNAL: java.lang.ArithmeticException: by zero");
    }
}
