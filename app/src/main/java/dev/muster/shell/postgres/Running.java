package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server of a folder where it runs, for those who only look: nothing is started, and no folder is made.
///
/// @param url JDBC address of the product's own database
public record Running(String url, String user, String password) {

    /// @throws PostgresTrouble where the folder may not be read
    public static Optional<Running> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            var home = new Home(folder.toRealPath());
            return Postmaster.of(home).filter(Postmaster::ready).map(server -> at(home, server));
        } catch (IOException e) {
            throw PostgresTrouble.writing(folder, e);
        }
    }

    private static Running at(Home home, Postmaster server) {
        var access = new Access(home, server.port(), Password.of(home));
        return new Running(access.jdbcUrl("muster"), Cluster.USER, access.password());
    }
}
