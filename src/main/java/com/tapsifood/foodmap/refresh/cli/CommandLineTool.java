package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.platform.Refusal;
import java.sql.SQLException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** Runs one command and says how it went: 0 done, 1 refused or failed, 2 used wrongly. */
@Component
@Profile("command")
class CommandLineTool implements CommandLineRunner, ExitCodeGenerator {

    private final BeanFactory beans;
    private int exitCode;

    CommandLineTool(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void run(String... args) {
        try {
            var commands = new CommandLine(FoodMapCommand.class, new Beans(beans));
            commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println(words(failure));
                return CommandLine.ExitCode.SOFTWARE;
            });
            commands.setCaseInsensitiveEnumValuesAllowed(true);
            exitCode = commands.execute(args);
        } catch (RuntimeException cannotBeMade) {
            // commands are made with what they need: a setting may be missing, or the database
            System.err.println(words(cannotBeMade));
            exitCode = CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** One line: what went wrong, as far down as somebody said it well. */
    static String words(Throwable failure) {
        Throwable cause = failure;
        while (true) {
            if (cause instanceof Refusal refusal) {
                return refusal.code() + ": " + refusal.getMessage();
            }
            if (cause instanceof SQLException) {
                return "DATABASE_FAILED: the database: " + cause.getMessage();
            }
            if (cause.getCause() == null) {
                return "INTERNAL: " + cause;
            }
            cause = cause.getCause();
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** Commands are made with what their constructors ask for. */
    private record Beans(BeanFactory beans) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            boolean ours = type.getAnnotation(Component.class) != null;
            return ours ? beans.getBean(type) : CommandLine.defaultFactory().create(type);
        }
    }
}
