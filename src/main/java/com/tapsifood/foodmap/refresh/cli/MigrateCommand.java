package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.platform.database.MigratedSchema;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** The migration itself has run when the command has its schema. */
@Component
@Profile("command")
@Command(name = "migrate", description = "Creates the login roles and brings the schema up to date.")
class MigrateCommand implements Runnable {

    private final MigratedSchema schema;

    MigrateCommand(MigratedSchema schema) {
        this.schema = schema;
    }

    @Override
    public void run() {
        System.out.println("the schema is at version " + schema.version());
    }
}
