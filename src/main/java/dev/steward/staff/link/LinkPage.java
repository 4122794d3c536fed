package dev.steward.staff.link;

import java.util.Optional;

/// The page behind a one-time link.
///
/// @param path where its form goes
/// @param purpose what the link is good for
/// @param name who it is for
/// @param email what they sign in with
/// @param problem message key of what is wrong with the password chosen
public record LinkPage(
    String path, LinkPurpose purpose, String name, String email, Optional<String> problem) {

  /// Whether the person is asked to choose a password.
  public boolean asksForPassword() {
    return purpose == LinkPurpose.INVITATION || purpose == LinkPurpose.RESET;
  }

  /// The word in the keys of the page's texts.
  public String word() {
    return switch (purpose) {
      case INVITATION -> "invitation";
      case RESET -> "reset";
      case SIGN_IN, SETUP -> "signIn";
    };
  }
}
