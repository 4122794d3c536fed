package dev.steward.helpcenter.content;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Short names in addresses: lower-case ASCII letters, digits and single dashes.
public final class Slugs {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;

  private Slugs() {}

  /// Whether it is one.
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  /// A slug from a title; empty where the title has no Latin letters or digits.
  public static String of(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    String dashed = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = dashed.substring(0, Math.min(dashed.length(), LONGEST));
    return cut.replaceAll("^-+|-+$", "");
  }

  static void require(String slug) {
    if (!isSlug(slug)) {
      throw new Refusal(HelpError.BAD_SLUG, slug);
    }
  }
}
