package dev.muster.swarms.api;

import dev.muster.people.Named;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.swarms.live.News;
import dev.muster.swarms.live.Teller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells programs what is new in a swarm.
@Component
class LiveJson implements Teller {
    private final SwarmTelling telling;
    private final JsonMapper mapper;
    private final Words words;

    LiveJson(SwarmTelling telling, JsonMapper mapper, Words words) {
        this.telling = telling;
        this.mapper = mapper;
        this.words = words;
    }

    /// @param lines `entry-` or `step-` and the handle
    record GoneJson(List<String> lines) {}

    /// @param people who takes part and listens
    record HereJson(List<Named> people) {}

    record EndJson(String code, String detail) {}

    @Override
    public List<Told> tell(News news, Viewer viewer) {
        var told = new ArrayList<Told>();
        var timeline = telling.timeline(news.part());
        if (news.whole()) {
            told.add(told("whole", timeline));
        } else {
            timeline.entries().forEach(each -> told.add(told("entry", each)));
            timeline.steps().forEach(each -> told.add(told("step", each)));
        }
        if (!news.gone().isEmpty()) {
            told.add(told("gone", new GoneJson(news.gone())));
        }
        if (news.standing()) {
            told.add(told("swarm", telling.swarm(news.swarm())));
        }
        if (news.greeting()) {
            told.add(told("here", new HereJson(telling.people(news.here()))));
        }
        return told;
    }

    @Override
    public Told last(Refusal why) {
        return told("end", new EndJson(why.key(), words.say(why)));
    }

    private Told told(String name, Object value) {
        return new Told(name, mapper.writeValueAsString(value));
    }
}
