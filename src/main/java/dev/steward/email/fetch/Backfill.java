package dev.steward.email.fetch;

/// What is still to be taken in from before a mailbox was connected: the mails after `uid` up to
/// `lastUid`.
///
/// @param uid the last one taken in so far
public record Backfill(String folder, long uidValidity, long uid, long lastUid) {
  Backfill after(long taken) {
    return new Backfill(folder, uidValidity, taken, lastUid);
  }
}
