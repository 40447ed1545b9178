package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which somebody is added, with what was typed.
public record NewcomerForm(String name, String address, List<Option> audiences, String organisation, FormErrors errors) {}
