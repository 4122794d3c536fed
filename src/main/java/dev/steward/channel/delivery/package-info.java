/// What goes out: one [Delivery] row for one message to one address, with its life. Start at
/// [Deliveries].
///
/// A delivery is queued in the transaction of its message, with its final bytes. [DeliveryWorker]
/// claims due rows with row locks, [Attempting] hands the bytes to the channel, [OutcomeRecord]
/// writes down what happened, and [ReportedFates] what the far side reports later.
///
/// - *Temporary refusal*: again after five minutes, doubling to about an hour; after four hours the
///   delivery says so ([Delivery#delayedAt]), after five days it has failed.
/// - *Refusal*: failed at once, for people to see.
/// - *The way out is down* ([Outage]): nothing moves but one probe; when that gets through,
///   everything leaves in the order of its age.
/// - *Nobody can know*: once more with the same Message-ID, which mail servers and people can
///   recognise; then the state is unknown.
/// - *The process is killed*: the lease runs out and the same bytes leave again.
///
/// Publishes [DeliveryChanged] and [AddressSuppressed], both inside the transaction. Does not retry
/// anything that has ended: only a person does, with [Deliveries#retry]. What waits for a person is
/// told by [DeliveryTroubles], [Outages] and [Suppressions].
@NamedInterface("delivery")
@NullMarked
package dev.steward.channel.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
