/// `bin/steward doctor`: looks at everything that commonly keeps a desk from working and says, line
/// by line and in the language of the terminal, what is well, what somebody should look at and what
/// is broken.
///
/// Start at [dev.steward.operation.doctor.DoctorCommand]. Each examination is a
/// [dev.steward.platform.health.HealthCheck] of its own that needs a person in front of a terminal
/// rather than a watcher: it may take seconds and may open connections. It changes nothing except
/// that a database that is down comes up while it looks.
@NullMarked
package dev.steward.operation.doctor;

import org.jspecify.annotations.NullMarked;
