package dev.muster.search;

import dev.muster.search.HitStore.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/// A page of what the index found.
///
/// @param count as far as it was counted
record Shelf(List<Found> found, int count, boolean more) {
    static final Shelf EMPTY = new Shelf(List.of(), 0, false);

    /// Counting further costs and tells nobody anything.
    static final int COUNTED = 1_000;

    private static final SortField NEWEST = LongField.newSortField(Documents.CREATED, true, SortedNumericSelector.Type.MIN);
    private static final SortField BY_LOT = new SortField(Documents.LOT, SortField.Type.LONG);
    /// Where two are as close, or as new, something has to decide that no other thing has to do with.
    private static final Sort CLOSEST_FIRST = new Sort(SortField.FIELD_SCORE, NEWEST, BY_LOT);
    private static final Sort NEWEST_FIRST = new Sort(NEWEST, BY_LOT);

    /// Looks among what somebody may see only.
    static Shelf top(IndexSearcher searcher, Query query, List<Query> narrowed, Query sight, Wanted.Order order, int from, int most) throws IOException {
        var visible = new VisibleSearcher(searcher.getIndexReader(), sight);
        var sort = order == Wanted.Order.NEWEST ? NEWEST_FIRST : CLOSEST_FIRST;
        var top = visible.search(among(query, narrowed, sight), new TopFieldCollectorManager(sort, from + most, null, Math.max(COUNTED, from + most)));
        var found = new ArrayList<Found>();
        for (int i = from; i < top.scoreDocs.length; i++) {
            found.add(Kept.read(visible.getLeafContexts(), top.scoreDocs[i].doc));
        }
        boolean more = top.totalHits.relation() != TotalHits.Relation.EQUAL_TO || top.totalHits.value() > COUNTED;
        return new Shelf(List.copyOf(found), (int) Math.min(COUNTED, top.totalHits.value()), more);
    }

    /// All in one query and not one in the other: only then are things passed over that cannot come to the top any more.
    private static Query among(Query query, List<Query> narrowed, Query sight) {
        var among = new BooleanQuery.Builder();
        if (query instanceof BooleanQuery several) {
            several.clauses().forEach(among::add);
            among.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch());
        } else {
            among.add(query, Occur.MUST);
        }
        among.add(sight, Occur.FILTER);
        narrowed.forEach(each -> among.add(each, Occur.FILTER));
        return among.build();
    }
}
