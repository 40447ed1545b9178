package dev.muster.readiness.web;

/// What somebody sees who opens a link, before anything is begun.
public record WelcomeView(String round, String place, String own, String until) {}
