package dev.muster.purposes.web;

import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.TestAnswer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What somebody answered to the seven tests, as it was typed.
record TestsTyped(Map<PurposeTest, Answered> answers) {

    /// Nothing typed is an empty text.
    record Answered(String score, String evidence) {}

    static TestsTyped of(Map<String, String> form) {
        var answers = new EnumMap<PurposeTest, Answered>(PurposeTest.class);
        for (var test : PurposeTest.values()) {
            answers.put(test, new Answered(form.getOrDefault("score-" + test, ""), form.getOrDefault("evidence-" + test, "")));
        }
        return new TestsTyped(answers);
    }

    /// What an earlier assessment said.
    static TestsTyped kept(Map<PurposeTest, TestAnswer> tests) {
        var answers = new EnumMap<PurposeTest, Answered>(PurposeTest.class);
        for (var test : PurposeTest.values()) {
            var kept = tests.getOrDefault(test, new TestAnswer(null, null));
            answers.put(test, new Answered(kept.score() == null ? "" : kept.score().toString(), Objects.requireNonNullElse(kept.evidence(), "")));
        }
        return new TestsTyped(answers);
    }

    Map<PurposeTest, TestAnswer> read(Typed typed) {
        var read = new EnumMap<PurposeTest, TestAnswer>(PurposeTest.class);
        answers.forEach((test, answer) -> read.put(test, new TestAnswer(typed.whole("score-" + test, answer.score()), answer.evidence())));
        return read;
    }

    List<AssessForm.Asked> asked(Words words) {
        return Arrays.stream(PurposeTest.values()).map(test -> asked(test, Objects.requireNonNull(answers.get(test)), words)).toList();
    }

    private static AssessForm.Asked asked(PurposeTest test, Answered answer, Words words) {
        var scores = IntStream.rangeClosed(0, TestAnswer.BEST)
                .mapToObj(score -> Option.of(Integer.toString(score), words.say("purposes.score." + score), answer.score().equals(Integer.toString(score))))
                .toList();
        return new AssessForm.Asked(test.name(), words.say("purposes.test." + test), words.say("purposes.test." + test + ".asks"), scores, answer.evidence());
    }
}
