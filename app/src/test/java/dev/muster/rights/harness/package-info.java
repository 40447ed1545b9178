/// The product's promise, tested: what a person is shown equals what it would be if everything that this person may
/// not see did not exist.
///
/// Start at {@link dev.muster.rights.harness.RightsHarnessTests}. Small random worlds ({@link dev.muster.rights.harness.World})
/// are written straight into a database; {@link dev.muster.rights.harness.Oracle} says in plain Java who may see which
/// row; {@link dev.muster.rights.harness.Cases} ask every route that the running product has, in the whole world and in
/// the one that is left when everything hidden is gone; the answers must be equal.
@NullMarked
package dev.muster.rights.harness;

import org.jspecify.annotations.NullMarked;
