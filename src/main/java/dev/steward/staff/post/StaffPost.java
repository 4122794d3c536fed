package dev.steward.staff.post;

/// Writes to staff.
public interface StaffPost {

  /// Whether there is a way for mail to leave. Without one nobody may be promised a mail.
  boolean isReady();

  /// Queues a letter in the caller's transaction, where there is one: it leaves if that commits, is
  /// tried again for days and shows among the deliveries. Does nothing when not [#isReady].
  void send(Letter letter);
}
