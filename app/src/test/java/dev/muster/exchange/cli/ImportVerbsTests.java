package dev.muster.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ImportVerbsTests {

    @Test
    void eachFormatHasAVerbThatSaysWhatItTakes() {
        var verbs = new CommandLine(new ImportVerbs()).getSubcommands();

        assertThat(verbs).containsKeys("stackexchange", "mediawiki", "tickets", "community");
        assertThat(verbs.get("mediawiki").getUsageMessage()).contains("PATH", "--community", "--site", "--dry-run", "--undo");
        assertThat(verbs.get("tickets").getUsageMessage()).contains("PATH", "--community", "--site", "--ticket", "--at", "--by", "--status", "--resolved", "--closed", "--zone", "--dry-run", "--undo");
    }
}
