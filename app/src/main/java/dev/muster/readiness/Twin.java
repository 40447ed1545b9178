package dev.muster.readiness;

/// A statement whose levels say something that can be read off what happens here.
public enum Twin {
    /// How soon half of the questions were answered.
    ANSWERED(Discipline.GUIDE, "answered"),
    /// Whether outcomes of active purposes are measured and read.
    MEASURED(Discipline.PURPOSE, "measured"),
    /// How many proposals of purposes were decided.
    DECIDED(Discipline.ADAPT, "decided"),
    /// Whether communities were reviewed when it was time, and what came of it.
    REVIEWED(Discipline.ADAPT, "reviewed"),
    /// Goals with a measure, and whether they are read.
    GOALS(Discipline.VISION, "goals");

    private final Discipline discipline;
    private final String name;

    Twin(Discipline discipline, String name) {
        this.discipline = discipline;
        this.name = name;
    }

    /// The key of the statement.
    public String statement() {
        return discipline.word() + "." + name;
    }
}
