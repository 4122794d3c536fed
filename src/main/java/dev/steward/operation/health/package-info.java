/// `/health/live` and `/health/ready`.
///
/// *Live*: the process answers; a supervisor restarts it when it does not. *Ready*: every
/// [dev.steward.platform.health.HealthCheck] was asked and none failed, so it may be given work;
/// the database answers with the schema of this build and the workers run. A warning (disk nearly
/// full, blobs cannot be written, a mailbox that fails) makes the answer `degraded`, still 200: the
/// desk serves, and somebody should look.
///
/// The answers name each check, its level and the reason code. They hold no secret, no address and
/// no content, since anyone may read them.
@NullMarked
package dev.steward.operation.health;

import org.jspecify.annotations.NullMarked;
