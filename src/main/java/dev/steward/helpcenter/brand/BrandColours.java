package dev.steward.helpcenter.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// The colours of a brand: one for light pages, where it is text on paper and ground under white
/// text, and one for dark pages, where it is text.
///
/// The grounds are those of `tokens.css`. A colour passes when the smallest contrast it ever has is
/// at least 4.5 (WCAG 2.2, 1.4.3).
///
/// @param dark on dark pages; derived from the light one where it was not chosen
public record BrandColours(Colour light, Colour dark) {
  /// The smallest contrast that is allowed.
  public static final double NEEDED = 4.5;

  private static final double STEP = 0.004;

  /// The colours, with the dark one derived where none was chosen.
  public static BrandColours of(Colour light, Optional<Colour> dark) {
    return new BrandColours(light, dark.orElseGet(() -> derived(light)));
  }

  private static Colour derived(Colour light) {
    Oklch seen = Oklch.of(light);
    Colour lifted = new Oklch(0.77, Math.min(seen.chroma(), 0.105), seen.hue()).colour();
    return onDark(lifted).proposal();
  }

  /// How a colour does.
  ///
  /// @param contrast the smallest it has anywhere
  /// @param proposal the nearest colour of this hue that passes; itself where it passes
  public record Verdict(Colour colour, double contrast, Colour proposal) {

    /// Whether it may be used.
    public boolean passes() {
      return contrast >= NEEDED;
    }

    /// The contrast as people read it, never rounded up to one that passes.
    public String figure() {
      return String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100);
    }
  }

  /// How a colour does on light pages.
  public static Verdict onLight(Colour colour) {
    return verdict(colour, BrandColours::lightGrounds);
  }

  /// How a colour does on dark pages.
  public static Verdict onDark(Colour colour) {
    return verdict(colour, BrandColours::darkGrounds);
  }

  private static List<Colour> lightGrounds(double hue) {
    return List.of(
        Colour.WHITE,
        new Oklch(0.968, 0.003, 265).colour(),
        new Oklch(0.96, 0.018, hue).colour(),
        new Oklch(0.945, 0.022, hue).colour());
  }

  private static List<Colour> darkGrounds(double hue) {
    return List.of(
        new Oklch(0.168, 0.005, 265).colour(),
        new Oklch(0.252, 0.008, 265).colour(),
        new Oklch(0.278, 0.04, hue).colour(),
        new Oklch(0.292, 0.042, hue).colour());
  }

  private static Verdict verdict(Colour colour, DoubleFunction<List<Colour>> grounds) {
    double contrast = smallest(colour, grounds);
    return new Verdict(
        colour, contrast, contrast >= NEEDED ? colour : nearest(Oklch.of(colour), grounds));
  }

  /// The grounds are tinted with the colour itself.
  private static double smallest(Colour colour, DoubleFunction<List<Colour>> grounds) {
    return grounds.apply(Oklch.of(colour).hue()).stream()
        .mapToDouble(colour::contrast)
        .min()
        .orElse(1);
  }

  private static Colour nearest(Oklch from, DoubleFunction<List<Colour>> grounds) {
    for (double away = STEP; away <= 1; away += STEP) {
      Colour darker = from.withLightness(Math.max(0, from.lightness() - away)).colour();
      if (smallest(darker, grounds) >= NEEDED) {
        return darker;
      }
      Colour lighter = from.withLightness(Math.min(1, from.lightness() + away)).colour();
      if (smallest(lighter, grounds) >= NEEDED) {
        return lighter;
      }
    }
    throw new IllegalStateException("no colour stands out enough");
  }

  /// The style sheet that gives pages these colours.
  ///
  /// @param selector what they are for
  public String css(String selector) {
    Oklch seen = Oklch.of(light);
    String hover = seen.withLightness(Math.max(0, seen.lightness() - 0.06)).colour().hex();
    String hue = String.format(Locale.ROOT, "%.1f", (seen.hue() + 360) % 360);
    String darkHue = String.format(Locale.ROOT, "%.1f", (Oklch.of(dark).hue() + 360) % 360);
    return """
    %s {
      --accent: light-dark(%s, %s);
      --accent-fill: %s;
      --accent-fill-hover: %s;
      --accent-soft: light-dark(oklch(0.96 0.018 %s), oklch(0.278 0.04 %s));
      --selected: light-dark(oklch(0.945 0.022 %s), oklch(0.292 0.042 %s));
    }
    """
        .formatted(
            selector, light.hex(), dark.hex(), light.hex(), hover, hue, darkHue, hue, darkHue);
  }
}
