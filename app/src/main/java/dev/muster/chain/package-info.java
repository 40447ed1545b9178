/// One picture of where the organisation goes: from its vision through goals, purposes and communities to outcomes.
///
/// Start at {@link dev.muster.chain.Chains}. Nothing is kept: each chain is made for whoever looks, of what that viewer sees.
@ApplicationModule(displayName = "Chain", allowedDependencies = {"shell", "rights", "goals", "goals::spi", "purposes", "communities"})
@NullMarked
package dev.muster.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
