package dev.muster.mail;

import jakarta.mail.MessagingException;

/// Takes letters out of the house, one after the other.
sealed interface Carrier extends AutoCloseable permits SmtpCarrier, FolderCarrier {

    /// @return what was said on taking it
    String carry(LetterStore.Due letter) throws MessagingException;

    @Override
    void close();
}
