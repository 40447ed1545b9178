package dev.muster.items.text;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads a spoiler, which is a quote whose lines start with `>!`. A quote that starts with an image stays a quote.
final class SpoilerParser extends AbstractBlockParser {

    private final OwnMarks.Spoiler block = new OwnMarks.Spoiler();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return startsHere(state) ? BlockContinue.atIndex(contentStart(state)) : BlockContinue.none();
    }

    private static boolean startsHere(ParserState state) {
        var line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        return state.getIndent() < 4
                && at + 1 < line.length()
                && line.charAt(at) == '>'
                && line.charAt(at + 1) == '!'
                && (at + 2 == line.length() || line.charAt(at + 2) != '[');
    }

    private static int contentStart(ParserState state) {
        var line = state.getLine().getContent();
        int after = state.getNextNonSpaceIndex() + 2;
        return after < line.length() && line.charAt(after) == ' ' ? after + 1 : after;
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            return startsHere(state) ? BlockStart.of(new SpoilerParser()).atIndex(contentStart(state)) : BlockStart.none();
        }
    }
}
