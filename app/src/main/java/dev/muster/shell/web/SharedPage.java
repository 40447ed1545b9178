package dev.muster.shell.web;

import java.util.Optional;

/// Pages that all visitors share. One that is kept is sent without going through everything that makes one; Spring
/// collects these by type.
public interface SharedPage {

    /// What stands for everything that visitors are shown at an address: {@link Pages#kept}. It is found under a visitor's rights.
    ///
    /// @return empty where the address is not one of these pages, or there is none for visitors
    Optional<String> edition(String path);
}
