package dev.muster.desk;

import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import org.junit.jupiter.api.BeforeEach;

/// One desk: a customer asks, and two colleagues could answer.
public abstract class DeskWorld extends QuestionWorld {
    protected Place place;
    protected Viewer ada;
    protected Viewer emil;
    protected Viewer frida;
    protected Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Asker");
        emil = member(employee("Emil Expert"), place);
        frida = member(employee("Frida Fellow"), place);
        question = asks(ada, place, "How long do hops keep?", "hops");
    }
}
