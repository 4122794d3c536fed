/// Lets people read the audit log: who did what to what, with a proof for each entry that it is
/// what was written then. Start at [AuditController].
@NullMarked
package dev.steward.operation.auditing;

import org.jspecify.annotations.NullMarked;
