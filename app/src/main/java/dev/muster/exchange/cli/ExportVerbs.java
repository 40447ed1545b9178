package dev.muster.exchange.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Verbs that take communities elsewhere.
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a community into a file, to take it elsewhere.",
        subcommands = {CommunityExportVerb.class, CommandLine.HelpCommand.class})
public final class ExportVerbs {}
