package dev.muster.communities.web;

import java.util.List;

/// The first page of someone who is not signed in: what this place is, and what of it is public.
///
/// @param about what the organisation says about this place
public record WelcomeView(String organisation, String about, List<CommunityCard> open) {}
