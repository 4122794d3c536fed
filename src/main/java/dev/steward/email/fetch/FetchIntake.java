package dev.steward.email.fetch;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Intakes;
import dev.steward.email.parse.MailFingerprint;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes fetched mails in, each together with the step that moves past it.
@Component
class FetchIntake {
  /// Where a mail lies on its server.
  record Place(InboxId inbox, String folder, long uidValidity, long uid) {
    String key() {
      return inbox.value() + "/" + folder + "/" + uidValidity + "/" + uid;
    }
  }

  private final Intakes intakes;
  private final InstantSource clock;

  FetchIntake(Intakes intakes, InstantSource clock) {
    this.intakes = intakes;
    this.clock = clock;
  }

  /// A mail with all its bytes.
  ///
  /// @param old whether it lay there before the mailbox was connected
  void whole(Place place, byte[] raw, boolean old, Runnable step) {
    Map<String, String> facts =
        old
            ? Map.of("folder", place.folder(), "uid", Long.toString(place.uid()), "old", "true")
            : Map.of("folder", place.folder(), "uid", Long.toString(place.uid()));
    accept(place, MailFingerprint.of(raw), raw, facts, step);
  }

  /// A mail that stays on its server, and why.
  ///
  /// @param reason `too-large` or `fetch-failed`
  void left(Place place, String reason, Runnable step) {
    String note =
        "X-Steward-Left-On-Server: " + reason + " " + place.key().replaceAll("\\p{Cntrl}", "?");
    accept(
        place,
        "left " + place.key(),
        (note + "\r\n\r\n").getBytes(StandardCharsets.UTF_8),
        Map.of("folder", place.folder(), "uid", Long.toString(place.uid()), "left", reason),
        step);
  }

  private void accept(
      Place place, String key, byte[] raw, Map<String, String> facts, Runnable step) {
    intakes.accept(
        new RawInput(
            ChannelName.EMAIL,
            Optional.of(place.inbox()),
            key,
            "imap",
            raw,
            facts,
            List.of(),
            clock.instant()),
        step);
  }
}
