package dev.muster.bench;

import java.util.List;
import java.util.Map;

/// What there is to ask for, and what to show for it.
///
/// @param thread path of a question with 20 answers
/// @param question its handle
/// @param open handles of questions that can be answered
/// @param answers handles of answers that others gave
/// @param session headers of somebody who is signed in to the pages: staff, and nothing more
/// @param token headers of the same person's programs
record Furnished(String community, String thread, String question, String asset, List<String> open, List<String> answers,
        Map<String, String> session, Map<String, String> token) {}
