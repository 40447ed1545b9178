package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.muster.World;
import dev.muster.mail.MailServer.Security;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryTests extends World {
    @Autowired private Outbox outbox;
    @Autowired private Delivery delivery;
    @Autowired private MailSettings settings;
    private final PostOffice office = new PostOffice();
    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void start() {
        forgetWaiting();
        set(office.port(), PostOffice.USER, PostOffice.SECRET);
    }

    private void set(int port, String user, String password) {
        var administrator = administrator();
        administrator.call(() -> {
            settings.save(new MailServer("127.0.0.1", port, Security.NONE, user, "Hop & Barrel <muster@example.org>"), password, administrator);
            return true;
        });
    }

    @AfterEach
    void stop() {
        office.close();
        var administrator = administrator();
        administrator.call(() -> {
            settings.forget(administrator);
            return true;
        });
        forgetWaiting();
    }

    /// Letters of other tests would be tried first, and those after the first that fails wait for another round.
    private void forgetWaiting() {
        system.jdbc().sql("delete from mail.letter where state = 'waiting' and recipient <> :mine").param("mine", address).update();
    }

    private void post(String subject, String text) {
        outbox.post(new Letter("mail.test", UUID.randomUUID().toString(), address, subject, text));
    }

    private List<Mailbox.Received> got() {
        return office.got(address);
    }

    private Map<String, Object> row() {
        return system.jdbc().sql("select state, tries, trouble, body from mail.letter where recipient = :to").param("to", address).query().singleRow();
    }

    @Test
    void handsLettersToTheServerOverOneConnection() throws Exception {
        post("Höpfe", "One ".repeat(400));
        post("Barrels", "Two");

        delivery.deliver();

        assertThat(got()).extracting(Mailbox.Received::subject).containsExactlyInAnyOrder("Höpfe", "Barrels");
        assertThat(got()).extracting(each -> each.text().strip()).contains("One ".repeat(400).strip(), "Two");
        var message = office.server().getReceivedMessages()[0];
        assertThat(message.getFrom()[0]).hasToString("Hop & Barrel <muster@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@example.org>");
    }

    @Test
    void triesAgainWithGrowingPatienceWhileTheServerIsAway() {
        office.close();
        post("Hops", "Patience");

        delivery.deliver();
        assertThat(row()).contains(entry("state", "waiting"), entry("tries", 1)).extractingByKey("trouble").asString().startsWith("Nothing answers");
        delivery.deliver();
        assertThat(row()).as("at once").contains(entry("tries", 1));
        later(Duration.ofMinutes(1));
        delivery.deliver();
        assertThat(row()).contains(entry("tries", 2));
        later(Duration.ofMinutes(1));
        delivery.deliver();
        assertThat(row()).as("a minute after the second time").contains(entry("tries", 2));

        office.open();
        start();
        later(Duration.ofMinutes(1));
        delivery.deliver();
        assertThat(got()).hasSize(1);
    }

    @Test
    void givesUpInTheEndAndSaysWhy() {
        set(office.port(), PostOffice.USER, "not the secret");
        post("Hops", "Never");

        for (int i = 0; i < 12; i++) {
            forgetWaiting();
            delivery.deliver();
            later(Duration.ofHours(6));
        }

        assertThat(row()).contains(entry("state", "dead"), entry("tries", 12), entry("body", "Never"))
                .extractingByKey("trouble").asString().startsWith("The server refused the user name and password. It said: 535");
        assertThat(got()).isEmpty();
    }

    @Test
    void givesUpAtOnceWhereNoTryCanHelp() {
        outbox.post(new Letter("mail.test", address, "not an address, or two", "Hops", "Never"));
        post("Barrels", "Two");

        delivery.deliver();

        assertThat(system.jdbc().sql("select state from mail.letter where recipient = 'not an address, or two'").query(String.class).list()).contains("dead");
        assertThat(got()).as("the letter after it").hasSize(1);
    }

    @Test
    void doesNotSendWhatHasRunOut() {
        outbox.post(new Letter("mail.test", address, address, "Hops", "A link").until(CLOCK.instant().plus(Duration.ofMinutes(30))));
        later(Duration.ofMinutes(30));

        delivery.deliver();

        assertThat(got()).isEmpty();
        assertThat(row()).contains(entry("state", "dead"));
        delivery.tidy();
        assertThat(row()).as("its words").containsEntry("body", null);
    }

    @Test
    void forgetsLettersAfterAMonth() {
        post("Hops", "Gone");
        delivery.deliver();
        later(Duration.ofDays(31));

        delivery.tidy();

        assertThat(system.jdbc().sql("select count(*) from mail.letter where recipient = :to").param("to", address).query(Integer.class).single()).isZero();
    }

    @Test
    void saysNothingWhereNoSafeConnectionCanBeMade() {
        var administrator = administrator();
        administrator.call(() -> {
            settings.save(new MailServer("127.0.0.1", office.port(), Security.STARTTLS, PostOffice.USER, "muster@example.org"), PostOffice.SECRET, administrator);
            return true;
        });
        post("Hops", "Secret");

        delivery.deliver();

        assertThat(got()).isEmpty();
        assertThat(row()).contains(entry("state", "waiting")).extractingByKey("trouble").asString().contains("STARTTLS");
    }
}
