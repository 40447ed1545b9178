package dev.muster.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody has answered in the first start so far. Nothing is founded from it before the last step.
///
/// Texts are kept as they were typed, right or wrong, so that going back loses nothing; a password is kept as its hash.
public final class Draft {
    private volatile String organisation = "";
    private volatile String name = "";
    private volatile String address = "";
    private volatile @Nullable Kept password;
    private volatile MailDraft mail = MailDraft.UNASKED;
    private volatile @Nullable Boolean example;

    /// @param address which the password was held against
    record Kept(String hash, String address) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    Draft() {}

    /// The organisation's name.
    public String organisation() {
        return organisation;
    }

    /// The administrator's name, as others will see it.
    public String name() {
        return name;
    }

    /// The administrator's e-mail address.
    public String address() {
        return address;
    }

    /// Whether a password is kept that goes with the address.
    public boolean hasPassword() {
        return password().isPresent();
    }

    /// What was typed about the mail server.
    public MailDraft mail() {
        return mail;
    }

    /// Whether the example is wanted; empty until somebody says.
    public Optional<Boolean> example() {
        return Optional.ofNullable(example);
    }

    public void organisation(String typed) {
        organisation = typed;
    }

    /// A password is kept where none is typed.
    public void mail(MailDraft typed) {
        mail = typed.password().isEmpty() ? typed.with(mail.password()) : typed;
    }

    /// Yes or no to the example.
    public void example(@Nullable Boolean wanted) {
        example = wanted;
    }

    void administrator(String typedName, String typedAddress) {
        name = typedName;
        address = typedAddress;
    }

    void password(@Nullable Kept kept) {
        password = kept;
    }

    /// Another address may be too much like the password, so that it is asked for again.
    Optional<String> password() {
        return Optional.ofNullable(password).filter(each -> each.address().equals(Addresses.normal(address))).map(Kept::hash);
    }
}
