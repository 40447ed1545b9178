package dev.muster.people.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Verbs about people.
@Command(name = "user", mixinStandardHelpOptions = true, description = "Adds people, lists them, gives roles and passwords, joins them with imported authors.",
        subcommands = {UserAdd.class, UserList.class, UserRole.class, UserPassword.class, UserClaim.class, CommandLine.HelpCommand.class})
public final class UserVerbs {}
