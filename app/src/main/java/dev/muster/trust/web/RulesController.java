package dev.muster.trust.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.AdministrationTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The thresholds of trust, for administrators.
@Controller
@RequestMapping(RulesController.ADDRESS)
class RulesController {
    static final String ADDRESS = "/trust";
    private final Rules rules;
    private final AdministrationTabs tabs;
    private final Pages pages;
    private final Words words;

    RulesController(Rules rules, AdministrationTabs tabs, Pages pages, Words words) {
        this.rules = rules;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View rules(Viewer viewer) {
        if (!viewer.administers()) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "trust.rules.only-administrators");
        }
        var values = rules.all();
        return show(HttpStatus.OK, rule -> String.valueOf(values.get(rule)), FormErrors.none());
    }

    /// A field that is missing leaves its rule as it is.
    @PutMapping
    View change(@RequestParam Map<String, String> typed, Viewer viewer) {
        try {
            var reading = new Typed();
            var wanted = new EnumMap<Rule, @Nullable Integer>(Rule.class);
            Arrays.stream(Rule.values()).filter(rule -> typed.containsKey(rule.name()))
                    .forEach(rule -> wanted.put(rule, reading.whole(rule.name(), typed.get(rule.name()))));
            reading.run(() -> {
                rules.change(wanted, viewer);
                return true;
            });
            return pages.redirect(ADDRESS, "trust.rules.saved");
        } catch (Invalid invalid) {
            var values = rules.all();
            return show(HttpStatus.UNPROCESSABLE_CONTENT, rule -> typed.getOrDefault(rule.name(), String.valueOf(values.get(rule))), FormErrors.of(invalid, words));
        }
    }

    private View show(HttpStatus status, Function<Rule, String> value, FormErrors errors) {
        var byPart = Arrays.stream(Rule.values()).collect(Collectors.groupingBy(Rule::part, () -> new EnumMap<>(Rule.Part.class), Collectors.toList()));
        var groups = byPart.entrySet().stream().map(each -> group(each.getKey(), each.getValue(), value)).toList();
        return pages.show(status, "trust/rules", Map.of("view", new RulesView(tabs.at(ADDRESS), groups, errors)));
    }

    private RulesView.Group group(Rule.Part part, List<Rule> rules, Function<Rule, String> value) {
        return new RulesView.Group(words.say("trust.rules.part." + part),
                rules.stream().map(rule -> new RulesView.Field(rule.name(), words.say("trust.rule." + rule), words.say("trust.rules.usual", rule.usual()), value.apply(rule))).toList());
    }
}
