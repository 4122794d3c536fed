package dev.steward.email.trust;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How a domain looks to a person, and who could own it.
final class DomainLook {
  /// Second-level names under which anyone may register: `li.com.cn` belongs to somebody, `com.cn`
  /// to a registry. Enough to compare two addresses of one mail; not a public-suffix list.
  private static final Set<String> REGISTRY =
      Set.of(
          "com", "net", "org", "gov", "edu", "ac", "co", "or", "ne", "go", "gob", "nom", "gen",
          "in", "me", "ltd", "plc", "web", "firm", "idv", "info");

  /// Letters taken for others, after lower case and NFKC.
  private static final Map<Character, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('е', "e"),
          Map.entry('о', "o"),
          Map.entry('р', "p"),
          Map.entry('с', "c"),
          Map.entry('х', "x"),
          Map.entry('у', "y"),
          Map.entry('і', "l"),
          Map.entry('ѕ', "s"),
          Map.entry('ј', "j"),
          Map.entry('ԁ', "d"),
          Map.entry('һ', "h"),
          Map.entry('ԛ', "q"),
          Map.entry('ԝ', "w"),
          Map.entry('ь', "b"),
          Map.entry('к', "k"),
          Map.entry('м', "m"),
          Map.entry('т', "t"),
          Map.entry('в', "b"),
          Map.entry('н', "h"),
          Map.entry('α', "a"),
          Map.entry('ο', "o"),
          Map.entry('ρ', "p"),
          Map.entry('ν', "v"),
          Map.entry('υ', "u"),
          Map.entry('ι', "l"),
          Map.entry('κ', "k"),
          Map.entry('τ', "t"),
          Map.entry('ı', "l"),
          Map.entry('ɡ', "g"),
          Map.entry('ⅼ', "l"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ł', "l"),
          Map.entry('0', "o"),
          Map.entry('1', "l"),
          Map.entry('i', "l"),
          Map.entry('|', "l"));

  private DomainLook() {}

  /// The part of a domain that one owner holds: `mail.li.com.cn` gives `li.com.cn`.
  static String organisation(String domain) {
    String[] labels = ascii(domain).split("\\.");
    int n = labels.length;
    boolean registry = n >= 3 && labels[n - 1].length() == 2 && REGISTRY.contains(labels[n - 2]);
    int keep = registry ? 3 : 2;
    return n <= keep
        ? String.join(".", labels)
        : String.join(".", java.util.Arrays.copyOfRange(labels, n - keep, n));
  }

  static String ascii(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (isAscii(plain)) {
      return plain;
    }
    try {
      return IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return plain; // not a name DNS could hold
    }
  }

  private static String unicode(String domain) {
    return domain.contains("xn--") || !isAscii(domain) ? IDN.toUnicode(domain) : domain;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static boolean isInternational(String domain) {
    String ascii = ascii(domain);
    return ascii.startsWith("xn--") || ascii.contains(".xn--");
  }

  /// Whether it can be taken for one of `known` without being it, or mixes scripts as only
  /// deceivers do.
  static boolean isConfusable(String domain, Set<String> known) {
    String organisation = organisation(domain);
    boolean ours = known.stream().anyMatch(k -> organisation.equals(organisation(k)));
    String skeleton = skeleton(organisation);
    return !ours
        && (mixesScripts(unicode(organisation))
            || known.stream().anyMatch(k -> skeleton(organisation(k)).equals(skeleton)));
  }

  static String skeleton(String domain) {
    String unicode =
        Normalizer.normalize(unicode(domain), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (char c : unicode.toCharArray()) {
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(LOOKALIKES.getOrDefault(c, String.valueOf(c)));
      }
    }
    return plain.toString().replace("rn", "m").replace("vv", "w").replace("-", "");
  }

  /// Latin beside Cyrillic, Greek, Armenian or Cherokee within one label. Han with kana or hangul
  /// is ordinary writing.
  private static boolean mixesScripts(String domain) {
    for (String label : domain.split("\\.")) {
      Set<UnicodeScript> scripts = new HashSet<>();
      label.codePoints().filter(Character::isLetter).forEach(c -> scripts.add(UnicodeScript.of(c)));
      boolean alphabets =
          scripts.contains(UnicodeScript.CYRILLIC)
              || scripts.contains(UnicodeScript.GREEK)
              || scripts.contains(UnicodeScript.ARMENIAN)
              || scripts.contains(UnicodeScript.CHEROKEE);
      if (alphabets && scripts.size() > 1) {
        return true;
      }
    }
    return false;
  }
}
