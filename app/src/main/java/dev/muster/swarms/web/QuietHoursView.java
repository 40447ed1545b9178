package dev.muster.swarms.web;

import dev.muster.shell.web.FormErrors;

/// When somebody may be asked to help.
public record QuietHoursView(String zone, String from, String to, String most, FormErrors errors) {}
