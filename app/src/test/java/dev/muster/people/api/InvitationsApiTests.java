package dev.muster.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Chartered;
import dev.muster.Http;
import dev.muster.communities.Community;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationsApiTests extends Chartered {

    /// Whoever asks knows what stands at the path.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    @Test
    void makesListsShowsAcceptsAndTakesBackALink() {
        var guide = employee("Gil Guide");
        var community = community(guide, Audience.EMPLOYEE, Audience.CUSTOMER);
        var handle = community.place().handle();
        var program = http(holder(again(guide), Role.SPONSOR, null));

        var made = program.json("POST", "/api/v1/invitations/links", "{\"community\": \"%s\", \"audience\": \"CUSTOMER\", \"uses\": 2, \"days\": 3}".formatted(handle));
        assertThat(made.statusCode()).isEqualTo(201);
        var secret = secret(read(made, "$.address"));
        var shown = http(Viewer.VISITOR).json("POST", "/api/v1/invitations/shown", "{\"token\": \"%s\"}".formatted(secret));
        assertThat(this.<String>read(shown, "$.community")).isEqualTo(handle);
        assertThat(this.<String>read(shown, "$.purpose")).contains("cellar masters");
        var ada = employee("Ada");
        var accepted = http(ada).json("POST", "/api/v1/invitations/acceptances", "{\"token\": \"%s\"}".formatted(secret));
        assertThat(this.<String>read(accepted, "$.community")).isEqualTo(handle);
        assertThat(again(ada).memberOf(community.id())).isTrue();
        var open = program.get("/api/v1/invitations?community=" + handle);
        assertThat(this.<List<Integer>>read(open, "$.invitations[*].used")).containsExactly(1);
        String id = read(open, "$.invitations[0].id");
        assertThat(program.json("DELETE", "/api/v1/invitations/" + id, null).statusCode()).isEqualTo(204);
        var over = http(Viewer.VISITOR).json("POST", "/api/v1/invitations/shown", "{\"token\": \"%s\"}".formatted(secret));
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).contains("people.invitation.revoked").doesNotContain(handle, community.title());
    }

    @Test
    void aLetterBringsANewcomer() {
        var community = community(employee("Gil Guide"));
        var address = UUID.randomUUID() + "@example.org";
        var guide = again(signIn.viewer(guideOf(community)).orElseThrow());
        var sent = http(guide).json("POST", "/api/v1/invitations/letters",
                "{\"community\": \"%s\", \"audience\": \"PUBLIC\", \"addresses\": [\"%s\"]}".formatted(community.place().handle(), address));
        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(this.<Integer>read(sent, "$.letters")).isEqualTo(1);

        var entered = http(Viewer.VISITOR).json("POST", "/api/v1/invitations/acceptances",
                "{\"token\": \"%s\", \"name\": \"Nina\", \"password\": \"five loud geese swim\"}".formatted(secret(lettersTo(address).getLast().link())));

        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(this.<Boolean>read(entered, "$.confirm")).isFalse();
        assertThat(signIn.begin(address, "five loud geese swim", "api", "test")).isNotEmpty();
    }

    private UUID guideOf(Community community) {
        return system.jdbc().sql("select person_id from rights.role_grant where role = 'GUIDE' and place_id = :place").param("place", community.id()).query(UUID.class).single();
    }

    @Test
    void aTokenThatMayOnlyReadInvitesNobody() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var reading = new Http(port, null, token(again(guide), "read"));

        assertThat(reading.json("POST", "/api/v1/invitations/links", "{\"community\": \"%s\"}".formatted(community.place().handle())).statusCode()).isEqualTo(403);
    }
}
