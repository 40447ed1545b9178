package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.shell.web.EventStream.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamTests {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final CountDownLatch gone = new CountDownLatch(1);

    private EventStream stream(String method) {
        var request = new MockHttpServletRequest(method, "/");
        request.setAsyncSupported(true);
        return EventStream.of(request, response);
    }

    private String written() throws Exception {
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        return response.getContentAsString();
    }

    @Test
    void writesWhatIsSentAndEnds() throws Exception {
        var stream = stream("GET");
        stream.send(new Event("lines", "7", "one\ntwo"));
        stream.send(new Event("here", null, ""));
        stream.end();
        stream.begin(gone::countDown);

        assertThat(written()).isEqualTo(":\n\nevent: lines\nid: 7\ndata: one\ndata: two\n\nevent: here\ndata\n\n");
        assertThat(response.getContentType()).isEqualTo("text/event-stream;charset=UTF-8");
        assertThat(stream.send(new Event("lines", null, "late"))).isFalse();
    }

    @Test
    void dropsWhoeverDoesNotKeepUp() {
        var stream = stream("GET");
        int sent = 0;
        while (stream.send(new Event("lines", null, "more"))) {
            sent++;
        }

        assertThat(sent).isEqualTo(64);
    }

    @Test
    void isEmptyForWhoeverAsksForTheHeadersAlone() throws Exception {
        stream("HEAD").begin(gone::countDown);

        assertThat(written()).isEqualTo(":\n\n");
    }
}
