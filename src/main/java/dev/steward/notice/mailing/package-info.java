/// One letter to all subscribers of a topic, once to each.
///
/// A mailing and its letters are written in the transaction of what they tell
/// ([dev.steward.notice.mailing.Mailings]). Workers of all processes take turns on it by row lock:
/// the next subscribers, a row for each, their deliveries and how far it came are one transaction,
/// so a kill repeats nothing and loses nothing. The pace is kept in the row, so more processes send
/// no faster.
@NamedInterface("mailing")
@NullMarked
package dev.steward.notice.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
