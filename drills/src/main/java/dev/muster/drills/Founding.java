package dev.muster.drills;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A community with people in it, made as people make one: goal, purpose, decision, opening.
///
/// @param people tokens of those who write there
record Founding(String community, String administrator, List<Member> people) {
    static final int PEOPLE = 12;
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([^<]+)<");

    /// Somebody who writes.
    record Member(int number, String name, String token) {}

    static Founding found(Product product) {
        var api = product.api();
        var administrator = token(api, Product.ADMINISTRATOR);
        var people = new ArrayList<Member>();
        for (int number = 0; number < PEOPLE; number++) {
            var address = "member" + number + "@example.org";
            api.must("POST", "/api/v1/people", Api.body("name", "Member " + number, "address", address, "audience", "EMPLOYEE", "password", Product.PASSWORD), administrator);
            people.add(new Member(number, "Member " + number, token(api, address)));
        }
        return new Founding(community(api, administrator), administrator, List.copyOf(people));
    }

    private static String token(Api api, String address) {
        var entered = api.form("/sign-in", "address=" + encoded(address) + "&password=" + encoded(Product.PASSWORD), null);
        var cookie = entered.headers().firstValue("Set-Cookie").map(each -> each.split(";")[0])
                .orElseThrow(() -> new Lost("Signing in as " + address + " answered " + entered.statusCode()));
        var issued = api.form("/account/tokens", "name=drill&scopes=administer", cookie);
        var secret = SECRET.matcher(issued.body());
        if (!secret.find()) {
            throw new Lost("No token was issued: " + issued.statusCode());
        }
        return secret.group(1);
    }

    private static String community(Api api, String administrator) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var goal = api.must("POST", "/api/v1/goals", Api.body("title", "Fewer returned kegs", "kind", "COST", "measure", "Kegs that come back",
                "unit", "kegs", "direction", "DOWN", "baseline", 120, "baselineDay", today.minusDays(1).toString(), "target", 60,
                "due", today.plusYears(1).toString()), administrator).text("handle");
        var purpose = api.must("POST", "/api/v1/purposes", Api.body("title", "Beer that keeps", "path", "STRATEGY"), administrator).text("handle");
        api.must("POST", "/api/v1/purposes/" + purpose + "/assessment", Api.body("who", "brewers", "issue", "stale beer", "theyGain", "an answer",
                "weGain", "fewer returns", "collaboration", "they compare what they see", "risk", "recipes may leak",
                "expires", today.plusYears(1).toString(), "goal", goal,
                "outcome", Api.body("kind", "OBSERVED", "name", "of kegs come back", "unit", "%", "direction", "DOWN", "target", 3,
                        "due", today.plusMonths(6).toString(), "baseline", 8.5, "baselineDay", today.minusDays(1).toString()),
                "tests", tests()), administrator);
        api.must("POST", "/api/v1/purposes/" + purpose + "/decisions",
                Api.body("verdict", "GO", "reason", "It serves the goal.", "review", today.plusMonths(3).toString()), administrator);
        return api.must("POST", "/api/v1/communities", Api.body("handle", "drill", "title", "Beer that keeps", "purpose", purpose,
                "seenBy", List.of("EMPLOYEE", "CUSTOMER", "SUPPLIER", "PUBLIC"), "contributedBy", List.of("EMPLOYEE"),
                "guides", List.of("member0@example.org")), administrator).text("handle");
    }

    private static Map<String, Object> tests() {
        return Stream.of("MAGNETIC", "ALIGNED", "LOW_RISK", "PROPERLY_SCOPED", "FACILITATES_EVOLUTION", "MEASURABLE", "COMMUNITY_DRIVEN")
                .collect(Collectors.toMap(each -> each, _ -> Api.body("score", 2, "evidence", "a rehearsal")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
