/// Telling open screens that something changed. Start at [Live].
///
/// The way: a capability calls [Live#changed] inside its transaction. After the commit the topic
/// goes to `ChangeLog`, which gathers topics for about 20 ms and writes them with one `pg_notify`
/// on a connection of its own. Never inside the business transaction: a notifying transaction takes
/// a lock that makes all of them commit one after the other.
///
/// Every node listens (`ChangeListener`); the notification only wakes it, the rows of `live_change`
/// tell what changed, so a missed one is made up for by the next look. `LiveStreams` then tells the
/// browsers that follow the topic over server-sent events. The browser loads the page again and
/// morphs it. After a break it comes back with the last sequence it saw and is told what it missed.
///
/// A page that shows many things does not follow each of them: it has a [Watch], which is asked for
/// every piece of news whether it concerns the page. So a list is loaded again only for what is in
/// it or comes to be in it, however much else happens.
///
/// Who may follow which topic is decided by [TopicGuard]s of other modules; this package knows only
/// words such as `tickets` or `ticket:12`.
///
/// Owns the table `live_change`, trimmed to its last rows. Nothing of value is in it.
@NamedInterface("live")
@NullMarked
package dev.steward.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
