package dev.steward.staff.secondfactor;

/// A second factor about to be set up: what the app must learn. Show it, never store or log it.
///
/// @param secret base32, for typing by hand
/// @param uri `otpauth://` key URI
/// @param picture the URI as a QR code: an SVG path for a view box of `size` units squared, quiet
///   zone included
public record Enrolment(String secret, String uri, String picture, int size) {
  @Override
  public String toString() {
    return "Enrolment[***]";
  }
}
