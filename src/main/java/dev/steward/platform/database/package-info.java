/// PostgreSQL: the server, the way to it, and its schema.
///
/// Start at [dev.steward.platform.database.Database]. It is either an embedded server, a real
/// PostgreSQL that lives and dies with this process
/// ([dev.steward.platform.database.EmbeddedPostgres]), or a server of the operator's own
/// (`STEWARD_DATABASE_URL`). Either comes up while the rest of the desk is being wired: the pool
/// makes the first one who asks wait until the server answers, is known to be durable, and has the
/// schema of this build ([dev.steward.platform.database.Migrations]).
///
/// Promises: a committed transaction survives a power cut (a server with `fsync`,
/// `full_page_writes` or `synchronous_commit` off is refused); no server is left behind when this
/// process is killed; what a killed process left is taken over at the next start.
///
/// It offers no mapping of objects to rows. SQL is written where it is used and run through
/// `JdbcClient`.
@NamedInterface("database")
@NullMarked
package dev.steward.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
