/// Is this really ours? Addresses, domains, links, handles, phone numbers and wallet addresses that
/// people come across, against what the exchange says is its own and what it knows to be false.
///
/// **Words.** An [Entry] of the registry is *ours* or a *known fake*; a [Claim] is what somebody
/// asks about, brought into the one form that is compared; a *check code* stands under each mail of
/// ours and is confirmed by the desk.
///
/// **Start at** `checking` (the page, the signed list, check codes); `registry` (changes by two
/// people); `reporting` (fakes that people report). Owns `official_entry`, `official_change` and
/// `fake_report`. An answer says whose a thing is, never that a message is genuine.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "coin",
      "coin::codec",
      "channel",
      "channel::delivery",
      "ticket",
      "helpcenter::frame"
    })
@NullMarked
package dev.steward.officialchannel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
