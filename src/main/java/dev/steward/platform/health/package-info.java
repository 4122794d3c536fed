/// How a part of the desk tells whether it is well.
///
/// A [dev.steward.platform.health.HealthCheck] is a bean of whichever module knows: the database,
/// the workers, the disk, the mailboxes. Their [dev.steward.platform.health.Finding]s together are
/// what `/health/ready` and `bin/steward doctor` say. A finding names its reason by a message key,
/// so it can be read in every language, and never holds personal data or secrets.
@NamedInterface("health")
@NullMarked
package dev.steward.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
