package dev.muster.shell.doctor;

import java.util.List;

/// Looks whether something is well, and changes nothing. The doctor finds checks by type and makes them itself, without
/// the rest of the product, so that it can look when nothing else runs: a check has no parameters.
public interface Check {

    /// What was found; nothing where there is nothing to look at. A check that fails is a finding too.
    List<Finding> look(Ground ground);
}
