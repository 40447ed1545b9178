package dev.muster.people;

import dev.muster.mail.MailSettings;
import dev.muster.rights.Viewer;
import dev.muster.shell.Example;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The first start: a link that only whoever starts Muster sees leads through the set-up, once.
///
/// The link's secret and what has been typed live in the memory of this process only: a new start makes a new link, and
/// the one before is dead. Every browser that comes by the link has a draft of its own, so that two do not mix; which of
/// them is first, the database decides. As soon as there is an organisation, nothing here knows anybody any more.
@Service
public class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int MOST_DRAFTS = 50;
    private static final List<String> OF_ADMINISTRATORS = List.of("name", "address", "password");
    private final Installation installation;
    private final Passwords passwords;
    private final SignIn signIn;
    private final MailSettings mailSettings;
    private final Example example;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private byte[] secret = Secrets.hash(SignIn.secret());

    FirstStart(Installation installation, Passwords passwords, SignIn signIn, MailSettings mailSettings, Example example) {
        this.installation = installation;
        this.passwords = passwords;
        this.signIn = signIn;
        this.mailSettings = mailSettings;
        this.example = example;
    }

    /// What came of it.
    ///
    /// @param session the secret of the administrator's session; empty where nobody was signed in
    /// @param whole whether everything else that was asked for is done too, or, as the example, begun
    public record Founded(Viewer administrator, String session, boolean whole) {}

    /// Everything that the steps ask, answered at once.
    public record Answers(String organisation, String name, String address, String password, MailDraft mail, boolean example) {
        @Override
        public String toString() {
            return "answers of " + address;
        }
    }

    /// Makes the link's secret; the one before and what came of it are forgotten.
    public synchronized String open() {
        var fresh = SignIn.secret();
        secret = Secrets.hash(fresh);
        drafts.clear();
        return fresh;
    }

    /// Whether there is nothing to set up any more.
    public boolean over() {
        boolean over = installation.organisation().isPresent();
        if (over) {
            forget();
        }
        return over;
    }

    /// Whether somebody brings the link's secret.
    public synchronized boolean knows(String brought) {
        return !over() && MessageDigest.isEqual(secret, Secrets.hash(brought));
    }

    /// Lets a browser in that brings the link's secret.
    ///
    /// @return the ticket by which it is known at every step
    public synchronized Optional<String> enter(String brought) {
        if (!knows(brought)) {
            return Optional.empty();
        }
        if (drafts.size() == MOST_DRAFTS) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        var ticket = SignIn.secret();
        drafts.put(key(ticket), new Draft());
        return Optional.of(ticket);
    }

    /// The draft of the browser with this ticket.
    public synchronized Optional<Draft> draft(String ticket) {
        return over() ? Optional.empty() : Optional.ofNullable(drafts.get(key(ticket)));
    }

    /// Keeps what was typed about the administrator, whatever it is.
    ///
    /// @param password empty keeps the one that is there
    /// @return what is wrong with it
    public List<Invalid.Problem> administrator(Draft draft, String name, String address, String password) {
        draft.administrator(name, address);
        var problems = new ArrayList<Invalid.Problem>();
        if (!password.isEmpty()) {
            draft.password(null);
            try {
                draft.password(new Draft.Kept(passwords.hash(password, Addresses.normal(address)), Addresses.normal(address)));
            } catch (Invalid invalid) {
                problems.addAll(invalid.problems());
            }
        }
        problems.addAll(0, problems(draft).stream()
                .filter(each -> List.of("name", "address").contains(each.field()) || each.field().equals("password") && password.isEmpty()).toList());
        return problems;
    }

    /// What is still missing or wrong, in the order of the steps.
    public List<Invalid.Problem> problems(Draft draft) {
        var problems = new ArrayList<>(Installation.check(draft.organisation(), draft.name(), draft.address())
                .that(draft.hasPassword(), "password", "shell.field.missing").found());
        problems.addAll(mailProblems(draft.mail()));
        problems.addAll(new Invalid.Check().that(draft.example().isPresent(), "example", "people.setup.example.missing").found());
        return problems;
    }

    private List<Invalid.Problem> mailProblems(MailDraft mail) {
        return switch (mail.choice()) {
            case UNASKED -> List.of(new Invalid.Problem("host", "shell.field.missing", List.of()));
            case LATER -> List.of();
            case SERVER -> {
                try {
                    mailSettings.check(mail.server(), mail.password());
                    yield List.of();
                } catch (Invalid invalid) {
                    yield invalid.problems().stream().map(FirstStart::ofMail).toList();
                }
            }
        };
    }

    /// The draft has two passwords.
    private static Invalid.Problem ofMail(Invalid.Problem problem) {
        return problem.field().equals("password") ? new Invalid.Problem("mailPassword", problem.key(), problem.details()) : problem;
    }

    /// Founds the organisation, signs its administrator in, and does what else the draft asks for.
    ///
    /// @param agent what the browser calls itself; null where nobody is to be signed in
    /// @throws Invalid where something is missing
    /// @throws Refusal `people.installation.done` where somebody else was first
    public Founded finish(Draft draft, @Nullable String agent) {
        var problems = problems(draft);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        var hash = draft.password().orElseThrow();
        var administrator = installation.found(draft.organisation(), draft.address(), draft.name(), hash);
        forget();
        return new Founded(administrator, agent == null ? "" : signIn.welcome(administrator, agent), furnish(draft, administrator));
    }

    /// The same from all answers at once.
    ///
    /// @throws Invalid with everything that is wrong
    /// @throws Refusal `people.installation.done` where somebody else was first
    public Founded finish(Answers answers) {
        var draft = new Draft();
        draft.organisation(answers.organisation());
        draft.mail(answers.mail());
        draft.example(answers.example());
        var wrong = new ArrayList<>(administrator(draft, answers.name(), answers.address(), answers.password()));
        problems(draft).stream().filter(each -> !OF_ADMINISTRATORS.contains(each.field())).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return finish(draft, null);
    }

    /// The organisation stands, whatever becomes of the rest.
    private boolean furnish(Draft draft, Viewer administrator) {
        try {
            setMail(draft, administrator);
            if (draft.example().orElse(false)) {
                example.begin(administrator.self());
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("The set-up was not finished; the organisation and its administrator are there", e);
            return false;
        }
    }

    private void setMail(Draft draft, Viewer administrator) {
        if (draft.mail().choice() == MailDraft.Choice.SERVER) {
            administrator.call(() -> {
                mailSettings.save(draft.mail().server(), draft.mail().password(), administrator);
                return true;
            });
        }
    }

    private synchronized void forget() {
        secret = Secrets.hash(SignIn.secret());
        drafts.clear();
    }

    private static String key(String ticket) {
        return HexFormat.of().formatHex(Secrets.hash(ticket));
    }
}
