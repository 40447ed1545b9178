package dev.muster.exchange.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Verbs that bring communities in.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Brings a community in from elsewhere.",
        subcommands = {StackExchangeImport.class, MediaWikiImport.class, TicketsImport.class, CompareImport.class, CommunityImportVerb.class, CommandLine.HelpCommand.class})
public final class ImportVerbs {}
