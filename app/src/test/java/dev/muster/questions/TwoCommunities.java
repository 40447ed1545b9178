package dev.muster.questions;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import org.junit.jupiter.api.BeforeEach;

/// Two communities side by side: a house that customers see, where one of them asked and a colleague answered, and a cellar for
/// staff. One person guides both.
public abstract class TwoCommunities extends QuestionWorld {
    protected Place house;
    protected Place cellar;
    protected Viewer ada;
    protected Viewer bob;
    protected Viewer guide;
    protected Question question;
    protected Answer answer;

    @BeforeEach
    void found() {
        house = house();
        cellar = place(Audience.EMPLOYEE);
        ada = customer("Ada");
        bob = employee("Bob");
        guide = guide(guide(employee("Gil"), house), cellar);
        question = asks(ada, house, "How long do hops keep?", "hops");
        answer = answers(bob, question, "Two years, refrigerated.");
    }
}
