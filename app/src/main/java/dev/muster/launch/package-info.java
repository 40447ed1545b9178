/// Launch: how a community comes to life. What its founders begin with, who is invited and when, and whether it lives without them.
///
/// The plan is {@link dev.muster.launch.Aims}, {@link dev.muster.launch.Founders}, {@link dev.muster.launch.Tasks} and
/// {@link dev.muster.launch.Waves}; what it lacks, `LaunchGuard` tells {@link dev.muster.communities.Stages}. Whether a community
/// has tipped is {@link dev.muster.launch.Tracker}, by the rule in {@link dev.muster.launch.Tipping}; {@link dev.muster.launch.Archetypes}
/// are beginnings of charters. Tables: `launch.aim`, `founder`, `task`, `wave`, `sent`.
@ApplicationModule(displayName = "Launch",
        allowedDependencies = {"shell", "activity", "jobs::spi", "rights", "people", "people::spi", "mail", "mail::spi", "items",
            "purposes", "communities", "communities::spi", "questions", "measures"})
@NullMarked
package dev.muster.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
