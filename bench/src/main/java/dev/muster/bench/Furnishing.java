package dev.muster.bench;

import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.web.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Fills the product: the example organisation, so many questions by SQL, and a thread by the modules' own commands.
final class Furnishing {
    private static final String COMMUNITY = "brewing";
    private static final int ANSWERS = 20;
    private static final int LONG = 500;
    private static final int MANY = 500;
    private final Engine engine;
    private final JdbcClient owner;

    private Furnishing(Engine engine, JdbcClient owner) {
        this.engine = engine;
        this.owner = owner;
    }

    static Furnished furnish(Product product, int questions) {
        try (var engine = product.beside()) {
            return furnish(engine, questions);
        }
    }

    static Furnished furnish(Engine engine, int questions) {
        var database = Product.database(engine);
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        try {
            return new Furnishing(engine, JdbcClient.create(source)).fill(questions);
        } finally {
            source.destroy();
        }
    }

    private Furnished fill(int questions) {
        var crowd = Crowd.in(engine);
        owner.sql("update rights.place set seen_by = 15, contributed_by = 15").update();
        Script.run(owner, "fill-persons.sql", Map.of());
        Script.run(owner, "fill-questions.sql", Map.of("questions", Integer.toString(questions), "place", place(COMMUNITY), "other", place("cellar")));
        return crowd.root().call(() -> cast(crowd));
    }

    private String place(String handle) {
        return "'" + owner.sql("select id from rights.place where handle = :handle").param("handle", handle).query(String.class).single() + "'::uuid";
    }

    private Furnished cast(Crowd crowd) {
        var asker = crowd.staff("Ada Asker");
        var reader = crowd.staff("Ben Reader");
        var answerers = List.of(crowd.staff("Cleo Answers"), crowd.staff("Dan Answers"), crowd.staff("Eva Answers"));
        var thread = thread(asker, answerers, "How do we keep the pressure even over a long season?", ANSWERS);
        var longThread = thread(asker, answerers, "What have you learned about pressure in all these years?", LONG);
        var wiki = Wiki.in(engine, engine.face(Places.class).at(COMMUNITY), asker);
        return new Furnished(COMMUNITY, Addresses.of(thread.item()), Addresses.of(longThread.item()), thread.item().handle(), new Assets().url("muster.css"),
                handles("kind = 'question' and state = 'open' and handle not in ('" + thread.item().handle() + "', '" + longThread.item().handle() + "')"), handles("kind = 'answer'"), searches(),
                crowd.session("Ben Reader"), crowd.session(),
                Map.of("Authorization", "Bearer " + crowd.token(reader), "Content-Type", "application/json"), wiki);
    }

    private Question thread(Viewer asker, List<Viewer> answerers, String title, int many) {
        var prose = new Prose(1);
        var place = engine.face(Places.class).at(COMMUNITY);
        var question = asker.call(() -> engine.face(Questions.class).ask(place,
                new Asking(title, prose.answer(), List.of("pressure", "season"), null), null, asker));
        for (int i = 0; i < many; i++) {
            var by = answerers.get(i % answerers.size());
            by.call(() -> engine.face(Answers.class).answer(question, prose.answer(), null, null, by));
        }
        return question;
    }

    /// Words as they stand together in titles here and there: some are in every other text, most are rare.
    private List<String> searches() {
        return new ArrayList<>(owner.sql("""
                select '/search?q=' || array_to_string((regexp_split_to_array(rtrim(title, '?'), ' '))[5 + n % 8 : 5 + n % 8 + n % 3], '+')
                  from (select title, (row_number() over (order by created desc))::int as n
                          from items.item where kind = 'question' and handle ~ '^q[0-9]+$' order by created desc limit 400) t
                """).query(String.class).list());
    }

    private List<String> handles(String condition) {
        return new ArrayList<>(owner.sql("select handle from items.item where " + condition + " and hidden is null and circle_id is null and layer & 1 <> 0 and place_id = "
                + place(COMMUNITY) + " order by created desc limit " + MANY).query(String.class).list());
    }
}
