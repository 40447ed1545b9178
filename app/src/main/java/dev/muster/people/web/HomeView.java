package dev.muster.people.web;

import dev.muster.people.spi.FirstStep;
import dev.muster.people.spi.Shelf;
import dev.muster.people.spi.Waiting;
import java.util.List;

/// What somebody finds first.
///
/// @param first what to do first in a new organisation
/// @param waiting what needs this viewer, most needed first
public record HomeView(String organisation, boolean signedIn, List<FirstStep.Step> first, List<Waiting> waiting, List<Shelf> shelves) {}
