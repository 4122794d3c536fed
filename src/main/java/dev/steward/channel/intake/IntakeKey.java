package dev.steward.channel.intake;

import dev.steward.channel.RawInput;

/// By what an input is known when it comes again.
record IntakeKey(String channel, String dedupeKey) implements Comparable<IntakeKey> {
  static IntakeKey of(RawInput input) {
    return new IntakeKey(input.channel().code(), input.dedupeKey());
  }

  @Override
  public int compareTo(IntakeKey other) {
    int byChannel = channel.compareTo(other.channel);
    return byChannel == 0 ? dedupeKey.compareTo(other.dedupeKey) : byChannel;
  }
}
