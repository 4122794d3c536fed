package dev.steward.helpcenter.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour of sRGB.
///
/// @param red 0 to 255, as the others
public record Colour(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

  /// White.
  public static final Colour WHITE = new Colour(255, 255, 255);

  /// The colour written as `#1a73e8` or `#18e`.
  public static Optional<Colour> find(String text) {
    if (!HEX.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    String digits = text.strip().replace("#", "");
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    int value = Integer.parseInt(six, 16);
    return Optional.of(new Colour(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff));
  }

  /// The way browsers read it, as in `#1a73e8`.
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /// How far it stands out from another, 1 to 21, as WCAG 2 computes it.
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
