package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.get;

import java.util.List;

/// Searching, and what is shown of what was asked before. Every body of a world says "what somebody says"; titles say "question".
final class SearchCases {
    private static final String[] SEARCHES = {
        "?q=says", "?q=question+says", "?q=%22question+3%22", "?q=says+ada+grace", "?q=says&sort=newest", "?q=says+-ada", "?q=-ada", "?q=says&kind=answer", "?q=says&kind=question&state=open",
        "?state=solved", "?tag=<tag>", "?q=<tag>", "?q=says&author=<person>", "?author=<person>&sort=newest", "?q=says&community=<community>", "?community=<community>", "?q=nowhere+nothing"};

    static final List<Case> ALL = List.of(
            get("/search", SEARCHES), get("/search", "", "?q=says&page=2", "?q=question+hops"),
            get("/api/v1/search", SEARCHES), get("/api/v1/search", "", "?q=question+hops", "?q=says&after=cGFnZSAy"),
            get("/communities/<community>/similar", "", "?title=Question"), get("/communities/<community>/similar", "?title=Question", "?title=Quest", "?title=What+question+says+hops").part(),
            get("/api/v1/communities/<community>/similar", "?title=Question", "?title=What+question+says+hops"));

    private SearchCases() {}
}
