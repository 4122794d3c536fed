package dev.steward.email.mailbox;

/// Something that must not be printed: a password, a token, a private key.
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
