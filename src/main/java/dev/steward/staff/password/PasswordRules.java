package dev.steward.staff.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What NIST SP 800-63B section 3.1.1.2 asks of a chosen secret: length and not being guessable. No
/// composition rules: they make passwords worse.
///
/// The list holds words, not passwords: `P@ssw0rd2026!` is found because `password` is left when
/// digits and signs are read as the letters they stand for or dropped.
@Component
class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_PERSONAL = 4;
  private static final int MOST_ADDED = 3;
  private static final String WORDS = "common-passwords.txt";

  private final Set<String> common = words();

  /// Passwords are compared and hashed in one Unicode form, whatever keyboard they came from.
  static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  Optional<PasswordFlaw> flaw(String chosen, String name, String email) {
    String password = normalised(chosen);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(PasswordFlaw.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(PasswordFlaw.LONG);
    }
    if (isCommon(password)) {
      return Optional.of(PasswordFlaw.COMMON);
    }
    return isPersonal(password, name, email)
        ? Optional.of(PasswordFlaw.PERSONAL)
        : Optional.empty();
  }

  private boolean isCommon(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    return password.codePoints().distinct().count() < FEWEST_DIFFERENT
        || isWord(lower)
        || isWord(letters(lower))
        || isWord(letters(substituted(lower)));
  }

  /// A common word, once or repeated, with next to nothing around it.
  private boolean isWord(String text) {
    return !text.isEmpty()
        && common.stream()
            .anyMatch(word -> text.contains(word) && text.replace(word, "").length() <= MOST_ADDED);
  }

  private static boolean isPersonal(String password, String name, String email) {
    String lower = password.toLowerCase(Locale.ROOT);
    String local = email.substring(0, Math.max(0, email.lastIndexOf('@')));
    return isMostly(lower, local)
        || isMostly(lower, name)
        || isMostly(lower, name.replace(" ", ""));
  }

  private static boolean isMostly(String password, String own) {
    String lower = own.toLowerCase(Locale.ROOT);
    return lower.length() >= SHORTEST_PERSONAL
        && password.contains(lower)
        && letters(password.replace(lower, "")).length() <= MOST_ADDED;
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String substituted(String text) {
    return text.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't')
        .replace('@', 'a')
        .replace('$', 's')
        .replace('!', 'i');
  }

  private static Set<String> words() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(WORDS), WORDS),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
