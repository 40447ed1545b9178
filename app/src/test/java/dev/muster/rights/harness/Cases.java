package dev.muster.rights.harness;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A case for every route. A route without one fails the build, so that nothing is shown that was never compared.
final class Cases {

    /// Routes that are not asked, each with its reason.
    static final Map<String, String> OUT = Map.of(
            "GET /metrics", "Figures of the machine, other each time, for administrators only: see MetricsTests.",
            "GET /assets/{}/{}", "Files of the product, the same for everybody; no viewer is known there.");

    static final List<Case> ALL = Stream.of(PeopleCases.ALL, MailCases.ALL, InvitationCases.ALL, ClaimCases.ALL, DirectionCases.ALL,
            CommunityCases.ALL, CommunityPageCases.ALL, QuestionCases.ALL, QuestionPageCases.ALL,
            MemoryCases.ALL, DeskCases.ALL, AttachmentCases.ALL, WritingCases.ALL, SearchCases.ALL, TrustCases.ALL,
            ReadinessCases.ALL, AdaptCases.ALL, LaunchCases.ALL, SwarmCases.ALL)
        .flatMap(List::stream).toList();
    static final List<Case> READING = ALL.stream().filter(Case::reads).toList();
    static final List<Case> WRITING = ALL.stream().filter(each -> !each.reads()).toList();

    private Cases() {}
}
