package dev.steward.email;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Guesses the language of a text by its script and, for Latin script, by its commonest little
/// words. Good enough to choose a bundle or a colleague; never a reason to do something that cannot
/// be undone.
final class LanguageGuess {
  private static final int LOOKED_AT = 4000;
  private static final int FEWEST_LETTERS = 2;
  private static final String TRADITIONAL = "們這個來對時會為說國學沒麼還發現問題請帳號錢開關實應無東車長門馬體點";
  private static final Map<String, Set<String>> LITTLE_WORDS =
      Map.of(
          "en",
              Set.of(
                  "the", "and", "is", "to", "my", "you", "have", "not", "please", "for", "of",
                  "hello", "thanks", "can"),
          "es",
              Set.of(
                  "el", "la", "que", "de", "no", "mi", "por", "hola", "gracias", "una", "para",
                  "los", "con"),
          "pt",
              Set.of(
                  "o",
                  "que",
                  "não",
                  "minha",
                  "meu",
                  "uma",
                  "para",
                  "obrigado",
                  "olá",
                  "com",
                  "você",
                  "os"),
          "fr",
              Set.of(
                  "le", "la", "les", "je", "mon", "ne", "pas", "bonjour", "merci", "une", "vous",
                  "est", "et"),
          "de",
              Set.of(
                  "der", "die", "das", "und", "ich", "nicht", "mein", "bitte", "hallo", "ist",
                  "sie", "danke"),
          "it",
              Set.of("il", "che", "non", "mio", "ciao", "grazie", "una", "per", "sono", "ho", "di"),
          "tr",
              Set.of(
                  "ve",
                  "bir",
                  "bu",
                  "için",
                  "merhaba",
                  "değil",
                  "benim",
                  "teşekkürler",
                  "lütfen",
                  "hesap"),
          "vi", Set.of("tôi", "không", "là", "và", "của", "xin", "chào", "được", "cảm", "ơn"),
          "id",
              Set.of(
                  "saya", "tidak", "dan", "yang", "akun", "terima", "kasih", "ini", "bisa",
                  "untuk"));

  private static final Map<String, Set<String>> LANGUAGES = languagesOfWords();
  private static final int LONGEST_WORD =
      LANGUAGES.keySet().stream().mapToInt(String::length).max().orElse(0);

  private LanguageGuess() {}

  /// BCP 47; empty where nothing speaks for one.
  static Optional<String> of(String text) {
    String piece = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int[] letters = letters(piece);
    int kana = count(letters, UnicodeScript.HIRAGANA) + count(letters, UnicodeScript.KATAKANA);
    int han = count(letters, UnicodeScript.HAN);
    int latin = count(letters, UnicodeScript.LATIN);
    // one Chinese character says about as much as three Latin letters
    if (kana > 0 && kana * 10 >= han && (kana + han) * 3 >= latin) {
      return Optional.of("ja");
    } else if (han > 0 && han * 3 >= latin) {
      return Optional.of(isTraditional(piece) ? "zh-TW" : "zh-CN");
    }
    int most = 0;
    for (int script = 0; script < letters.length; script++) {
      most = letters[script] > letters[most] ? script : most;
    }
    return letters[most] < FEWEST_LETTERS
        ? Optional.empty()
        : byScript(UnicodeScript.values()[most], piece);
  }

  /// How many letters of each script.
  private static int[] letters(String text) {
    int[] letters = new int[UnicodeScript.values().length];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        letters[UnicodeScript.LATIN.ordinal()] += Character.isLetter(c) ? 1 : 0;
      } else {
        int whole = text.codePointAt(i);
        i += Character.charCount(whole) - 1;
        letters[UnicodeScript.of(whole).ordinal()] += Character.isLetter(whole) ? 1 : 0;
      }
    }
    return letters;
  }

  private static int count(int[] letters, UnicodeScript script) {
    return letters[script.ordinal()];
  }

  private static boolean isTraditional(String text) {
    return text.codePoints().filter(c -> TRADITIONAL.indexOf(c) >= 0).limit(2).count() == 2;
  }

  private static Optional<String> byScript(UnicodeScript script, String text) {
    return switch (script) {
      case LATIN -> byLittleWords(text);
      case CYRILLIC -> Optional.of("ru");
      case HANGUL -> Optional.of("ko");
      case ARABIC -> Optional.of("ar");
      case THAI -> Optional.of("th");
      case HEBREW -> Optional.of("he");
      case GREEK -> Optional.of("el");
      case DEVANAGARI -> Optional.of("hi");
      default -> Optional.empty();
    };
  }

  /// The language most of whose little words are there; of several, English, else the first by
  /// code.
  private static Optional<String> byLittleWords(String text) {
    Map<String, Integer> hits = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
        if (i > start && i - start <= LONGEST_WORD) {
          LANGUAGES
              .getOrDefault(lower.substring(start, i), Set.of())
              .forEach(language -> hits.merge(language, 1, Integer::sum));
        }
        start = i + 1;
      }
    }
    int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return hits.getOrDefault("en", 0) == most && most > 0
        ? Optional.of("en")
        : hits.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static Map<String, Set<String>> languagesOfWords() {
    Map<String, Set<String>> languages = new HashMap<>();
    LITTLE_WORDS.forEach((language, words) ->
        words.forEach(word -> languages.computeIfAbsent(word, _ -> new HashSet<>()).add(language)));
    return languages;
  }
}
