package com.tapsifood.foodmap.refresh.cli;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Profile("command")
@Command(
        name = "bench",
        description = "Measures against a baseline of the same run, because machines differ and are noisy.",
        subcommands = BenchLoadCommand.class)
class BenchCommand {}
