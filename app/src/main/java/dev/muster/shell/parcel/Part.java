package dev.muster.shell.parcel;

/// One file inside a parcel.
///
/// @param size in bytes, before compression
/// @param sha256 of its bytes before compression, in hexadecimal
public record Part(String name, long size, String sha256) {}
