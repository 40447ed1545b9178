package dev.muster.journeys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that an organisation could collaborate on, with what a form or a program says of it.
///
/// @param path how it comes up
/// @param goal the place of its goal in {@link #GOALS}
/// @param statements what it is, by the names of the form's fields
/// @param aim how its outcome is measured, by the names of the form's fields
/// @param scores of the seven tests, in their order
/// @param verdict what is decided; empty where it waits
record Opportunity(String title, String path, int goal, Map<String, String> statements, Map<String, String> aim, String scores, String verdict, String reason) {
    private static final List<String> TESTS = List.of("MAGNETIC", "ALIGNED", "LOW_RISK", "PROPERLY_SCOPED", "FACILITATES_EVOLUTION", "MEASURABLE", "COMMUNITY_DRIVEN");
    private static final List<String> EVIDENCE = List.of("Nine of twelve people whom we asked in October would come.", "The goal’s owner asked for it.",
            "Nothing that it needs is secret; the lawyer has read it.", "One question, one kind of people, one year.", "Whoever comes for one answer finds the next question.",
            "It is counted at the ramp every week already.", "Two of those whom it is for wrote the first list.");

    /// What the organisation wants, by the names of the form's fields.
    static final List<Map<String, String>> GOALS = List.of(
            Map.of("title", "Fewer kegs come back", "kind", "COST", "measure", "Kegs that come back", "unit", "kegs a month", "direction", "DOWN", "baseline", "120", "target", "60"),
            Map.of("title", "Guests who come again", "kind", "SATISFACTION", "measure", "Guests who come again within a month", "unit", "%", "direction", "UP", "baseline", "41", "target", "55"));

    static final List<Opportunity> FIVE = List.of(
            new Opportunity("Beer that keeps", "EDGES", 0,
                    statements("landlords and cellar masters", "beer that turns before the keg is empty", "an answer that works, on the same day", "kegs that stay where they are",
                            "landlords ask, cellar masters and other landlords answer", "A recipe could leak: answers are about cellars alone."),
                    aim("Kegs that come back because the beer turned", "kegs a month", "DOWN", "80", "40"), "3323233", "GO", "Landlords ask us for it every week."),
            new Opportunity("Old malt put to use", "EDGES", 0,
                    statements("bakers, brewers and our warehouse", "malt that is about to go stale", "cheap malt and new recipes", "less waste", "offers, requests and recipes",
                            "Stale malt could be sold as fresh: every offer names its date."),
                    aim("Malt thrown away", "kg a month", "DOWN", "300", "100"), "2233232", "GO", "Two bakers have said yes."),
            new Opportunity("Recipes with our regulars", "MANDATE", 1,
                    statements("regular guests and brewers", "what the next seasonal beer tastes of", "a beer with their name on it", "guests who bring friends",
                            "guests propose, brew at home, taste and choose", "A recipe may belong to somebody else: each says where it comes from."),
                    aim("Regulars who bring somebody", "%", "UP", "12", "25"), "3323323", "GROW", "The pilot in one pub doubled its regulars."),
            new Opportunity("A page for fans of the brewery", "STRATEGY", 1,
                    statements("people who like our beer", "the brewery", "news", "attention", "likes and shares", "We look loud."),
                    aim("Followers", "people", "UP", "900", "5000"), "1110010", "NO", "Nobody would work on anything together there."),
            new Opportunity("Kegs home within a week", "MANDATE", 0,
                    statements("drivers, landlords and our yard", "empty kegs that stand about", "less clutter", "kegs that are there when they are filled",
                            "who has kegs says so, who passes by takes them", "Kegs could go astray: each has a number."),
                    aim("Days until an empty keg is back", "days", "DOWN", "19", "7"), "2232222", "", ""));

    private static Map<String, String> statements(String who, String issue, String theyGain, String weGain, String collaboration, String risk) {
        return Map.of("who", who, "issue", issue, "theyGain", theyGain, "weGain", weGain, "collaboration", collaboration, "risk", risk);
    }

    private static Map<String, String> aim(String outcome, String unit, String direction, String baseline, String target) {
        return Map.of("outcome", outcome, "unit", unit, "direction", direction, "baseline", baseline, "target", target);
    }

    /// The tests, by the names of the form's fields.
    Map<String, String> tests() {
        var tests = new LinkedHashMap<String, String>();
        for (int i = 0; i < TESTS.size(); i++) {
            tests.put("score-" + TESTS.get(i), scores.substring(i, i + 1));
            tests.put("evidence-" + TESTS.get(i), EVIDENCE.get(i));
        }
        return tests;
    }

    /// Its days, by the names of the form's fields.
    static Map<String, String> days(LocalDate today) {
        return Map.of("baselineDay", today.minusDays(12).toString(), "due", today.plusMonths(10).toString(), "expires", today.plusYears(1).toString());
    }

    /// The whole assessment as a program sends it.
    Map<String, Object> json(String goal, LocalDate today) {
        var days = days(today);
        var outcome = new LinkedHashMap<String, Object>(aim);
        outcome.put("name", outcome.remove("outcome"));
        outcome.putAll(Map.of("kind", "OBSERVED", "baselineDay", days.get("baselineDay"), "due", days.get("due")));
        var answers = new LinkedHashMap<String, Object>();
        TESTS.forEach(test -> answers.put(test, Map.of("score", tests().get("score-" + test), "evidence", tests().get("evidence-" + test))));
        var whole = new LinkedHashMap<String, Object>(statements);
        whole.putAll(Map.of("goal", goal, "expires", days.get("expires"), "outcome", outcome, "tests", answers));
        return whole;
    }
}
