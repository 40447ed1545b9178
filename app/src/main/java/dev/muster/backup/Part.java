package dev.muster.backup;

/// One file inside a backup.
///
/// @param size in bytes, before compression
/// @param sha256 of its bytes before compression, in hexadecimal
public record Part(String name, long size, String sha256) {}
