/// What the exchange tells its customers: announcements, and mail to those who asked for it.
///
/// **Words.** An announcement has a *topic*, texts in several languages, and a life: draft,
/// scheduled, published, expired or withdrawn. A *subscriber* is an address that said twice that it
/// wants mail of some topics. A *mailing* is one letter to all subscribers of a topic; other
/// modules make them too.
///
/// **Start at** [dev.steward.notice.content.Announcements] (write, publish),
/// [dev.steward.notice.subscribing.Subscribing] (double opt-in) and
/// [dev.steward.notice.mailing.Mailings] (once to each). `reading` are the pages and feeds of
/// customers, `editing` those of the desk.
///
/// Owns the tables `notice_*`. Knows no ticket and no customer: a subscriber is an address and
/// nothing more.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "channel",
      "channel::*",
      "helpcenter",
      "helpcenter::*"
    })
@NullMarked
package dev.steward.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
