package dev.muster.shell.doctor;

import dev.muster.shell.Settings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a check has to look at.
///
/// @param database as its owner sees it, bounded in time; empty where it does not answer
/// @param silence why the database does not answer; empty where it does, or where nothing more is known
/// @param serving whether a Muster answers on this machine
public record Ground(Settings settings, Optional<JdbcClient> database, String silence, boolean serving, Clock clock) {}
