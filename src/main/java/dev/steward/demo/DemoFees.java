package dev.steward.demo;

import dev.steward.fee.keeping.Examples;
import dev.steward.fee.keeping.Publishing;
import dev.steward.fee.schedule.Reading;
import java.time.Instant;
import java.util.function.Function;

/// What the demo's exchange makes public: its official channels, and what it charges, in two
/// editions made out of a shipped example by one person and published by another.
final class DemoFees {
  private static final String EXAMPLE = "bitmart.csv";
  private static final String CHEAPER = "spot,,B,,,,,,LV3,0.0015,0.0018";

  private final DemoStaff staff;
  private final Examples examples;
  private final Publishing publishing;
  private final DemoOfficial official;

  DemoFees(DemoStaff staff, Examples examples, Publishing publishing, DemoOfficial official) {
    this.official = official;
    this.staff = staff;
    this.examples = examples;
    this.publishing = publishing;
  }

  void publish() {
    official.list();
    edition("2025-01-01T00:00:00Z", "The first edition kept here · 系统收录的首个版本", text -> text);
    edition(
        "2026-10-01T01:00:00Z",
        "Lower fees for class B from level 3 on · B 类交易对 LV3 起降费",
        text -> text.replace(CHEAPER, "spot,,B,,,,,,LV3,0.0012,0.0016"));
  }

  private void edition(String from, String note, Function<String, String> change) {
    String text =
        examples
            .find(EXAMPLE)
            .orElseThrow()
            .replaceFirst(
                "(?m)^schedule,.*$",
                "schedule,example,Example Exchange,false,2025-01-01,invented for the demo")
            .replace(
                "A-ZERO-MAKER,,,0,,,,,,,A,2023-11-29T00:00:00Z,2023-12-02T00:00:00Z",
                "A-ZERO-MAKER,,,0,,,,,,,A,2026-11-01T00:00:00Z,2026-11-16T00:00:00Z");
    Reading<Long> made =
        publishing.handIn(staff.at("li"), change.apply(text), Instant.parse(from), note);
    if (made instanceof Reading.Understood<Long>(Long id)) {
      publishing.publish(staff.at("max"), id);
    } else {
      throw new IllegalStateException("the demo's fees have faults: " + made);
    }
  }
}
