/// The ground every module stands on. It holds no business words: whatever is here would fit a
/// program about anything.
///
/// The base package knows where the desk keeps its files ([dev.steward.platform.Home]), what time
/// it is and where chance comes from (the beans `InstantSource` and `SecureRandom`; nothing else
/// may ask the system clock or make its own generator). The slices: `database` (the PostgreSQL
/// server, its migrations, the pool), `job` (background work), `error` (refusals and whose fault
/// they are), `token` (secrets handed out and recognised again), `command` (the command line),
/// `blob`, `web`, `live`, `html`, `egress` (the one way out by HTTP) and `page`.
///
/// Depends on no module. Tables: `steward_schema`, and the sequence `person_id` from which agents
/// and customers take their ids alike.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steward.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
