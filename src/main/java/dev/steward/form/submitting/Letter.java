package dev.steward.form.submitting;

import java.util.List;

/// The raw input of the channel: what a submission says, as JSON.
///
/// @param kind of the address: `email`, or another way we know the sender
/// @param joins ticket and identity of a flood it belongs to; zero for none
/// @param at when it was sent, epoch milliseconds
record Letter(
    String instance,
    String type,
    String kind,
    String address,
    String name,
    boolean proved,
    String subject,
    String text,
    String language,
    List<Part> files,
    long joins,
    long joinsAs,
    long at) {

  /// A file, which lies beside the raw input.
  record Part(String id, String name, String mediaType, long size, String sha256) {}
}
