package dev.muster.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words as search compares them: without case, accents and endings, and without those that say nothing.
final class EnglishText extends Analyzer {
    /// What takes words apart is made anew for each thread: one for all who ask.
    static final EnglishText SHARED = new EnglishText();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var plain = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        return new TokenStreamComponents(source, new PorterStemFilter(new StopFilter(plain, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
    }

    /// A beginning of a word has no ending to take away.
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
