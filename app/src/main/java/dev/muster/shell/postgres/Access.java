package dev.muster.shell.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How to sign in to a server of ours.
record Access(Home home, int port, String password) {

    static final String HOST = "127.0.0.1";
    private static final String WRONG_PASSWORD = "28P01";

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /// Whether a database takes us in; one that has just started, is about to stop or is full does not.
    boolean answers(String database) {
        try (var _ = open(database)) {
            return true;
        } catch (SQLException notNow) {
            return false;
        }
    }

    void createIfMissing(String database) {
        try (var connection = open("postgres"); var statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '" + database + "'");
            if (!found.next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw PostgresTrouble.lastWords("server.unusable", home.log(), String.valueOf(e.getMessage()));
        }
    }

    private Connection open(String database) throws SQLException {
        try {
            return DriverManager.getConnection(jdbcUrl(database), Cluster.USER, password);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw PostgresTrouble.because(e, "password.wrong", home.password());
            }
            throw e;
        }
    }
}
