/// What trading and withdrawing costs, and whether what was charged is right.
///
/// **Words.** A [dev.steward.fee.schedule.Schedule] is the whole of an exchange's fees as data; an
/// *edition* of it is valid from one instant to another and never changes once published. A
/// [dev.steward.fee.engine.Fill] is one executed part of an order. A *verdict* says what the fee of
/// a fill should have been, what was charged, and why.
///
/// **Start at** [dev.steward.fee.engine.Recalculation] (the engine, pure) and
/// [dev.steward.fee.keeping.Editions] (which edition was valid when). Slices: `schedule` (the data
/// and its import), `engine`, `keeping` (editions, their publication by two people, what changed
/// between them), `reading` (the public fee page), `checking` (check my fee, its report, disputes).
///
/// Every amount and rate is a [java.math.BigDecimal]; a test refuses binary fractions in this
/// module and in `exchange`. Amounts of different coins are never added. A positive amount is paid
/// by the customer, a negative one (a rebate) to them.
///
/// Owns `fee_*`. Never changes anything at the exchange.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::*",
      "customer",
      "exchange",
      "exchange::*",
      "helpcenter::frame",
      "ticket",
      "ticket::*"
    })
@NullMarked
package dev.steward.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
