package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests extends World {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                                                     | Firefox, Linux
        Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0      | Edge, Windows
        Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36          | Chrome, Android
        Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1 | Safari, iPhone
        Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile Safari/604.1  | Chrome, iPhone
        Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15      | Safari, Mac OS
        curl/8.9                                                                                                                   | curl/8.9
        """)
    void isNamedByItsBrowserAndItsSystem(String agent, String words) {
        assertThat(Device.of(agent)).isEqualTo(words);
    }

    @Test
    void canBeSignedOutFromTheOneInHand() {
        var ada = employee("Ada");
        var lost = http(ada);
        var old = http(ada);
        var here = http(ada);

        assertThat(here.post("/account/sessions", Map.of("_method", "delete")).statusCode()).isEqualTo(303);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(lost.get("/account").statusCode()).isEqualTo(401);
        assertThat(old.get("/account").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/v1/me/sessions").body()).contains("\"device\":\"test\"");
    }
}
