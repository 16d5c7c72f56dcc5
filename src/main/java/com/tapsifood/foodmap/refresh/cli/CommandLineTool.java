package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.platform.Refusal;
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
        var commands = new CommandLine(FoodMapCommand.class, new Beans(beans));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(words(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        exitCode = commands.execute(args);
    }

    private static String words(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.code() + ": " + refusal.getMessage()
                : "INTERNAL: " + failure;
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
