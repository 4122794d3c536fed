/// What `bin/steward serve --demo` puts into an empty desk: an exchange with a mailbox, two teams,
/// three agents and the tickets of their last days, in Chinese and English.
///
/// Start at [DemoLoader]. What happened is told in `demo/story.txt`; what customers wrote lies
/// beside it as raw mails, with places for what is only known when they arrive. Nothing here writes
/// a row: mails go through [dev.steward.channel.intake.Intakes], answers through
/// [dev.steward.ticket.replying.Replying], and so on, so that the demo shows what the desk really
/// does. That it happened over days is the doing of [DemoClock], which tells the loading thread,
/// and no other, that it is earlier.
///
/// Loaded once: a desk with an agent or a mailbox is left alone. Then, at every start of a demo, a
/// [DemoGreeting] prints one-time sign-in links. People and companies are invented, addresses end
/// in names that RFC 2606 reserves, or in `example.exchange`, which no mail server knows.
///
/// Publishes and listens to nothing, owns no table, and is no part of a desk that is not a demo.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::*",
      "customer",
      "channel",
      "channel::*",
      "email::mailbox",
      "exchange::asking",
      "exchange::signing",
      "fee::keeping",
      "fee::schedule",
      "form",
      "form::*",
      "helpcenter::frame",
      "helpcenter::porting",
      "notice",
      "notice::content",
      "status",
      "status::content",
      "officialchannel",
      "officialchannel::registry",
      "reference",
      "ticket",
      "ticket::*",
      "macro",
      "rule",
      "sla",
      "sla::*",
      "routing",
      "routing::*"
    })
@NullMarked
package dev.steward.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
