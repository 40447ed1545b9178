package dev.muster.bench;

import java.util.List;
import java.util.Map;

/// What there is to ask for, and what to show for it.
///
/// @param thread path of a question with 20 answers
/// @param longThread path of a question with 500 answers
/// @param question handle of the first
/// @param open handles of questions that can be answered
/// @param answers handles of answers that others gave
/// @param searches paths of searches for one to three words that stand somewhere
/// @param session headers of somebody who is signed in to the pages: staff, and nothing more
/// @param guide headers of somebody who guides everything, and shares no page with others
/// @param token headers of the first person's programs
/// @param wiki pages of the community's memory
record Furnished(String community, String thread, String longThread, String question, String asset, List<String> open, List<String> answers, List<String> searches,
        Map<String, String> session, Map<String, String> guide, Map<String, String> token, Wiki wiki) {}
