package dev.muster.mail;

import dev.muster.shell.Words;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Why a letter was not taken.
///
/// @param key message key of the sentence
/// @param said what the server said, or what else is known
/// @param forGood whether trying again cannot help
/// @param ofServer whether other letters would fare the same
record Trouble(String key, String said, boolean forGood, boolean ofServer) {
    private static final int FOR_GOOD = 500;
    private static final int LONGEST = 300;

    static Trouble of(MessagingException e) {
        for (Throwable each = e; each != null; each = next(each)) {
            var found = known(each);
            if (found != null) {
                return found;
            }
        }
        return new Trouble("mail.trouble.other", said(e), false, true);
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException more && more.getNextException() != null ? more.getNextException() : e.getCause();
    }

    private static @Nullable Trouble known(Throwable e) {
        return switch (e) {
            case SMTPAddressFailedException address -> new Trouble("mail.trouble.recipient", said(address), address.getReturnCode() >= FOR_GOOD, false);
            case SMTPSenderFailedException sender -> new Trouble("mail.trouble.sender", said(sender), false, true);
            case AuthenticationFailedException refused -> new Trouble("mail.trouble.password", said(refused), false, true);
            case AddressException odd -> new Trouble("mail.trouble.address", said(odd), true, false);
            case UnknownHostException unknown -> new Trouble("mail.trouble.host", said(unknown), false, true);
            case SocketTimeoutException slow -> new Trouble("mail.trouble.silent", said(slow), false, true);
            case SSLException unsafe -> new Trouble("mail.trouble.tls", said(unsafe), false, true);
            case SMTPSendFailedException refused when refused.getNextException() == null ->
                new Trouble("mail.trouble.refused", said(refused), refused.getReturnCode() >= FOR_GOOD, refused.getReturnCode() < FOR_GOOD);
            case ConnectException away -> new Trouble("mail.trouble.away", said(away), false, true);
            case FileSystemException folder -> new Trouble("mail.trouble.folder", said(folder), false, true);
            default -> null;
        };
    }

    /// One line of it, so that nothing odd gets into pages and logs.
    private static String said(Throwable e) {
        var text = String.valueOf(e.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    String in(Words words) {
        return words.say(key, said);
    }
}
