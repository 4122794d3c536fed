/// Running the desk: is it well, what is it doing, and can it be brought back.
///
/// - `log`: one line per event, JSON for machines and text for people, without personal data
/// - `metrics`: `/metrics` in the Prometheus text format
/// - `health`: `/health/live` and `/health/ready`, and the disk watch
/// - `backup`: `bin/steward backup` and `restore`
/// - `blobs`: `bin/steward blobs`
/// - `doctor`: `bin/steward doctor`
/// - `auditing`: the page that reads the audit log
///
/// Start at the slice whose word is in your question. Nothing here is needed to take or answer a
/// mail, and no other module depends on this one: what must be told about itself (a health check, a
/// counter, what to do after a restore) implements a small port of `platform` and is collected
/// here.
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "audit", "audit::*", "staff"})
@NullMarked
package dev.steward.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
