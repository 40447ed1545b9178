package dev.muster.mail;

import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.Settings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/// What the letters' folder has for somebody, as long as no server is set.
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private final ApplicationContext product;

    private Mailbox(ApplicationContext product) {
        this.product = product;
    }

    public record Received(String subject, String text) {

        /// The one link in it.
        public String link() {
            var links = LINK.matcher(text).results().map(each -> each.group()).distinct().toList();
            if (links.size() != 1) {
                throw new AssertionError("Not one link: " + text);
            }
            return links.getFirst();
        }
    }

    /// Settings with a data folder of the tests' own.
    public static Settings settings() {
        return Settings.from(Map.of("MUSTER_DATA", data().toString()));
    }

    public static Mailbox of(ApplicationContext product) {
        return new Mailbox(product);
    }

    /// Answers what was asked for, sends all that is due, then reads what came for an address, oldest first.
    public List<Received> lettersTo(String address) {
        product.getBeansOfType(RecurringJob.class).values().stream().filter(each -> each.name().equals("people.answer")).forEach(RecurringJob::run);
        product.getBean(Delivery.class).deliver();
        var folder = product.getBean(Carriers.class).folder();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".eml")).sorted().map(Mailbox::read)
                    .filter(each -> isFor(address, each)).map(Mailbox::received).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static boolean isFor(String address, MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Received received(MimeMessage message) {
        try {
            return new Received(message.getSubject(), String.valueOf(message.getContent()).replace("\r\n", "\n"));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path data() {
        try {
            return Files.createTempDirectory("muster-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
