/// Who may see and do what: audiences, places, memberships, roles, circles, and the viewer of a request.
///
/// Start at {@link dev.muster.rights.Viewer}; {@link dev.muster.rights.Places}, {@link dev.muster.rights.Members} and
/// {@link dev.muster.rights.Roles} change who it is. The rule itself is SQL: the policies in
/// `db/migration/rights` and in each module's own migrations, which PostgreSQL applies to every row.
@ApplicationModule(displayName = "Rights", allowedDependencies = {"shell", "activity"})
@NullMarked
package dev.muster.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
