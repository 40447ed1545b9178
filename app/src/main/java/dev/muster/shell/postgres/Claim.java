package dev.muster.shell.postgres;

/// What a program asks of the database server of a folder.
public enum Claim {

    /// To be its only owner; refused while someone else is. For a program that serves.
    OWN,

    /// To own it when nobody does, else to be a guest at the owner's server. For a command that may run beside a serving program.
    OWN_OR_JOIN
}
