package dev.steward.officialchannel;

/// Something the exchange has a word about.
///
/// @param shown as people write it
/// @param fake whether it is known to be false; otherwise it is ours
/// @param note for whoever asks, as in "announcements only"
public record Entry(
    long id,
    ClaimKind kind,
    String platform,
    String shown,
    String canonical,
    boolean fake,
    String note) {}
