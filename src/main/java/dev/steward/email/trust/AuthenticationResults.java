package dev.steward.email.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One `Authentication-Results` field (RFC 8601 section 2.2), read.
///
/// Whoever wrote the mail can write such a field too: whether to believe it is decided by
/// [BorderPolicy].
///
/// @param authservId who claims to have checked, lower case
/// @param results in order; empty where the field says `none`
public record AuthenticationResults(String authservId, List<Result> results) {
  private static final int MAX_RESULTS = 50;
  private static final int MAX_PROPERTIES = 30;

  /// One method and what it found.
  ///
  /// @param method such as `dmarc`, lower case
  /// @param value such as `pass`, lower case
  /// @param reason free text, or empty
  /// @param properties such as `header.from` to `example.org`; keys lower case
  public record Result(
      String method, String value, String reason, Map<String, String> properties) {}

  /// The field's meaning; empty where it is not well-formed. A field of a version other than 1 is
  /// not understood and counts as not well-formed.
  public static Optional<AuthenticationResults> parse(String field) {
    Optional<List<String>> tokens = FieldTokens.of(field);
    if (tokens.isEmpty() || tokens.get().isEmpty()) {
      return Optional.empty();
    }
    return new Reader(tokens.get()).read();
  }

  /// The results of one method.
  public List<Result> of(String method) {
    return results.stream().filter(r -> r.method().equals(method)).toList();
  }

  private static final class Reader {
    private final List<String> tokens;
    private int at;

    Reader(List<String> tokens) {
      this.tokens = tokens;
    }

    Optional<AuthenticationResults> read() {
      String id = next();
      if (id.equals(";") || id.equals("=")) {
        return Optional.empty();
      }
      boolean versioned = !peek().equals(";") && !peek().isEmpty();
      if (versioned && !next().equals("1")) {
        return Optional.empty();
      }
      List<Result> results = new ArrayList<>();
      while (peek().equals(";")) {
        at++;
        Optional<Result> result = result();
        result.filter(r -> results.size() < MAX_RESULTS).ifPresent(results::add);
        boolean odd = result.isEmpty() && !peek().equals(";") && !peek().isEmpty();
        if (odd) {
          skipToSemicolon();
        }
      }
      return peek().isEmpty()
          ? Optional.of(
              new AuthenticationResults(
                  unquoted(id).toLowerCase(Locale.ROOT), List.copyOf(results)))
          : Optional.empty();
    }

    /// `method [/version] = value [reason = …] *(ptype . property = pvalue)`; empty for `none` and
    /// for what is not a result.
    private Optional<Result> result() {
      String method = peek();
      if (method.equals(";") || method.isEmpty() || method.equals("=")) {
        return Optional.empty();
      }
      at++;
      if (!peek().equals("=")) {
        return Optional.empty();
      }
      at++;
      String value = next();
      String reason = "";
      Map<String, String> properties = new LinkedHashMap<>();
      while (!peek().equals(";") && !peek().isEmpty()) {
        String key = next().toLowerCase(Locale.ROOT);
        if (!peek().equals("=")) {
          continue;
        }
        at++;
        String set = peek().equals(";") ? "" : unquoted(next());
        if (key.equals("reason")) {
          reason = set;
        } else if (properties.size() < MAX_PROPERTIES) {
          properties.putIfAbsent(key, set);
        }
      }
      String name = method.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
      return Optional.of(
          new Result(name, value.toLowerCase(Locale.ROOT), reason, Map.copyOf(properties)));
    }

    private void skipToSemicolon() {
      while (!peek().equals(";") && !peek().isEmpty()) {
        at++;
      }
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
      String token = peek();
      at++;
      return token;
    }

    private static String unquoted(String token) {
      return token.startsWith("\"") ? token.substring(1) : token;
    }
  }
}
