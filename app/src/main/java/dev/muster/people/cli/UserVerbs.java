package dev.muster.people.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Verbs about people.
@Command(name = "user", mixinStandardHelpOptions = true, description = "Adds people, lists them, gives roles and passwords.",
        subcommands = {UserAdd.class, UserList.class, UserRole.class, UserPassword.class, CommandLine.HelpCommand.class})
public final class UserVerbs {}
