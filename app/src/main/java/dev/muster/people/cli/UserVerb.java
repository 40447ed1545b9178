package dev.muster.people.cli;

import dev.muster.people.Installation;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;

/// A verb about people: done in the name of the installation's first administrator, whose machine this is.
abstract class UserVerb extends Verb {

    @Override
    protected final int run(Engine engine) {
        var administrator = engine.face(Installation.class).administrator();
        return administrator.call(() -> run(engine, engine.face(Persons.class), administrator));
    }

    abstract int run(Engine engine, Persons persons, Viewer administrator) throws Exception;

    static Person person(Persons persons, String address) {
        return persons.withAddress(address).orElseThrow(() -> new Refusal(Reason.GONE, "people.address.unknown", address));
    }

    static void say(Engine engine, String key, Object... details) {
        System.out.println(engine.face(Words.class).say(key, details));
    }
}
