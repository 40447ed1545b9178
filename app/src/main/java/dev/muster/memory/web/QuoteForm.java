package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form in which words of a thread are quoted.
///
/// @param posts what a thread says, to choose from; none where no thread is known yet
/// @param source the address of a question or an answer, as typed
/// @param page the address of the page that shall show it, as typed
public record QuoteForm(List<Crumb> crumbs, List<Option> posts, String source, String words, String page, String back, FormErrors errors) {}
