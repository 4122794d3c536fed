package dev.steward.helpcenter.brand;

import java.util.Optional;

/// A colour by lightness, chroma and hue as people see them (Oklab by Björn Ottosson, CSS Color 4).
///
/// @param lightness 0 to 1
/// @param hue in degrees
record Oklch(double lightness, double chroma, double hue) {
  private static final double STEP = 0.004;

  static Oklch of(Colour colour) {
    double red = Colour.linear(colour.red());
    double green = Colour.linear(colour.green());
    double blue = Colour.linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        Math.hypot(a, b),
        Math.toDegrees(Math.atan2(b, a)));
  }

  Oklch withLightness(double other) {
    return new Oklch(other, chroma, hue);
  }

  /// The nearest colour that screens can show: what is too vivid loses chroma.
  Colour colour() {
    double vivid = chroma;
    while (true) {
      Optional<Colour> shown = new Oklch(lightness, vivid, hue).shown();
      if (shown.isPresent() || vivid <= 0) {
        return shown.orElse(lightness > 0.5 ? Colour.WHITE : new Colour(0, 0, 0));
      }
      vivid = Math.max(0, vivid - STEP);
    }
  }

  private Optional<Colour> shown() {
    double a = chroma * Math.cos(Math.toRadians(hue));
    double b = chroma * Math.sin(Math.toRadians(hue));
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    double red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    double green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    double blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    return isShown(red) && isShown(green) && isShown(blue)
        ? Optional.of(new Colour(channel(red), channel(green), channel(blue)))
        : Optional.empty();
  }

  private static boolean isShown(double linear) {
    return linear >= -0.0005 && linear <= 1.0005;
  }

  private static int channel(double linear) {
    double share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.clamp(share, 0, 1) * 255);
  }
}
