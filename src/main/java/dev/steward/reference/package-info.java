/// The reference exchange: a small program of its own that serves `docs/api/exchange.yaml` with
/// believable data that is the same every time. Start at [dev.steward.reference.ReferenceExchange];
/// run it with `bin/reference-exchange`.
///
/// The demo is connected to one, and tests ask one through the real client. It can be told to be
/// slow, down or lying. Nobody in it exists. It keeps nothing but freezes, in memory, and is no
/// part of a desk: no module may use it but `demo`.
@ApplicationModule(allowedDependencies = {"exchange::signing"})
@NullMarked
package dev.steward.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
