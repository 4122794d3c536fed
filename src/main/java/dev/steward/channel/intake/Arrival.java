package dev.steward.channel.intake;

import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.platform.blob.SealedBlob;
import dev.steward.platform.html.SafeHtml;
import java.util.concurrent.atomic.AtomicBoolean;

/// A raw input that was read and sealed, before anything is written.
///
/// @param also runs in the transaction that writes it
/// @param secrets what was taken out of the reading
/// @param doubt set when a transaction that wrote it may have been committed although it failed
record Arrival(
    RawInput input,
    Reading reading,
    Secrets secrets,
    SealedBlob raw,
    Runnable also,
    AtomicBoolean doubt) {
  private static final int LEAST = 16 * 1024;

  IntakeKey key() {
    return IntakeKey.of(input);
  }

  /// The same, for people to look at.
  Arrival unreadable(String reason) {
    var kept = new Reading.Unreadable(reason, sender(), subject());
    return new Arrival(input, kept, Secrets.NONE, raw, also, doubt);
  }

  /// About how many bytes are sent to the database for it.
  long weight() {
    byte[] body = raw.body();
    return LEAST + (body == null ? 0 : body.length) + textLength();
  }

  private long textLength() {
    return reading instanceof Reading.Message(var m)
        ? (long) m.text().length()
            + m.quotedText().length()
            + m.html().map(SafeHtml::value).orElse("").length()
            + m.quotedHtml().map(SafeHtml::value).orElse("").length()
        : 0;
  }

  String sender() {
    return switch (reading) {
      case Reading.Message(var m) -> m.sender().person().address();
      case Reading.Unreadable u -> u.sender();
      case Reading.Report _, Reading.Ignored _ -> "";
    };
  }

  String subject() {
    return switch (reading) {
      case Reading.Message(var m) -> m.subject();
      case Reading.Unreadable u -> u.subject();
      case Reading.Report _, Reading.Ignored _ -> "";
    };
  }
}
