package dev.steward.email.receive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The argument of MAIL or RCPT: an address and its parameters.
///
/// @param address without angle brackets and source route; empty for the null sender
/// @param parameters in upper case up to their equals sign
record SmtpPath(String address, List<String> parameters) {
  private static final int LONGEST = 320;
  private static final Pattern ARGUMENT =
      Pattern.compile("(?i)(FROM|TO):\\s*<((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^<>\"])*)>(?:\\s+(.*))?");
  private static final Pattern SOURCE_ROUTE = Pattern.compile("^@[^:\"]*:");

  /// Reads what follows the command word.
  static Optional<SmtpPath> parse(String argument, String keyword) {
    Matcher matcher = ARGUMENT.matcher(argument.strip());
    if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(keyword)) {
      return Optional.empty();
    }
    String address = SOURCE_ROUTE.matcher(matcher.group(2)).replaceFirst("");
    String rest = matcher.group(3);
    List<String> parameters =
        rest == null
            ? List.of()
            : Arrays.stream(rest.strip().split("\\s+")).map(SmtpPath::upperKey).toList();
    return isPlausible(address) ? Optional.of(new SmtpPath(address, parameters)) : Optional.empty();
  }

  /// Whether the address needs SMTPUTF8.
  boolean isInternational() {
    return !address.chars().allMatch(c -> c < 128);
  }

  private static String upperKey(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0
        ? parameter.toUpperCase(Locale.ROOT)
        : parameter.substring(0, equals).toUpperCase(Locale.ROOT) + parameter.substring(equals);
  }

  private static boolean isPlausible(String address) {
    return address.length() <= LONGEST
        && address
            .codePoints()
            .noneMatch(c -> Character.isISOControl(c) || c == 0xfffd || c == 0x2028 || c == 0x2029);
  }
}
