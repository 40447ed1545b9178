package dev.muster.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A letter as it goes over the wire: one sender, one recipient, plain text, and a name that stays the same at every try.
final class Envelope extends MimeMessage {
    private final String name;

    Envelope(LetterStore.Due letter, String sender, Session session) throws MessagingException {
        super(session);
        var from = new InternetAddress(sender, true);
        name = "<" + letter.id() + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
        setFrom(from);
        setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.text(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(letter.posted()));
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }
}
