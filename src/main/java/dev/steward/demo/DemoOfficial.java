package dev.steward.demo;

import dev.steward.officialchannel.registry.Change;
import dev.steward.officialchannel.registry.Registry;

/// What belongs to the demo's exchange and what only says so: asked for by one person, decided by
/// another. One change waits.
final class DemoOfficial {
  private final DemoStaff staff;
  private final Registry registry;

  DemoOfficial(DemoStaff staff, Registry registry) {
    this.staff = staff;
    this.registry = registry;
  }

  void list() {
    add(Change.Act.OURS, "support@example.exchange", "");
    add(Change.Act.OURS, "example.exchange", "");
    add(Change.Act.OURS, "https://x.com/example_exchange", "Announcements · 公告");
    add(Change.Act.OURS, "https://t.me/example_exchange", "Announcements · 公告");
    add(Change.Act.FAKE, "https://t.me/example_exchange_help", "");
    add(Change.Act.FAKE, "example-exchange.support", "");
    registry.ask(staff.at("sara"), Change.Act.OURS, "https://discord.gg/example-exchange", "");
  }

  private void add(Change.Act act, String value, String note) {
    long change = registry.ask(staff.at("li"), act, value, note);
    registry.decide(staff.at("max"), change, true);
  }
}
