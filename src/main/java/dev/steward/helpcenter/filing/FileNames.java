package dev.steward.helpcenter.filing;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of files that fit into addresses and into Markdown, and the addresses found in texts.
public final class FileNames {
  private static final Pattern ADDRESS =
      Pattern.compile("/hc/files/([a-z2-7]{20,60})/([A-Za-z0-9_.-]{1,100})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final Pattern SIZE = Pattern.compile("-[0-9]{1,4}x[0-9]{1,4}$");
  private static final int LONGEST = 60;

  private FileNames() {}

  /// A name of plain letters, digits and dashes with the size of a picture and the ending of its
  /// kind, as in `deposit-page-800x600.png`.
  static String safe(String name, Pictures.Picture file) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String stem = bare.contains(".") ? bare.substring(0, bare.lastIndexOf('.')) : bare;
    String plain = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll("");
    String dashed = OTHER.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    String bareSize = SIZE.matcher(dashed).replaceAll("");
    String cut =
        bareSize.substring(0, Math.min(bareSize.length(), LONGEST)).toLowerCase(Locale.ROOT);
    String size = file.width() > 0 ? "-" + file.width() + "x" + file.height() : "";
    return (cut.isEmpty() ? "file" : cut) + size + "." + file.kind().ending();
  }

  /// The keys of the files a text names.
  public static Set<String> keys(String text) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      keys.add(addresses.group(1));
    }
    return keys;
  }

  /// The addresses in a text, each with its key as group 1 and its name as group 2.
  public static Matcher addresses(String text) {
    return ADDRESS.matcher(text);
  }
}
