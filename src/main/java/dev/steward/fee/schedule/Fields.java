package dev.steward.fee.schedule;

import dev.steward.fee.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One object of a file, asked field by field. What is missing or no number is noted with its place
/// and answered with something harmless, so that reading goes on and all faults are found at once.
public final class Fields {
  private static final int LONGEST = 500;

  private final JsonNode node;
  private final String place;
  private final List<Flaw> flaws;
  private final Set<String> asked = new LinkedHashSet<>();

  /// @param place how people find the object, as in `line 12`
  /// @param flaws where what is wrong is noted
  public Fields(JsonNode node, String place, List<Flaw> flaws) {
    this.node = node;
    this.place = place;
    this.flaws = flaws;
  }

  /// A text that must be there.
  public String text(String name) {
    return find(name).orElseGet(() -> missing(name));
  }

  /// A text that may be missing.
  public Optional<String> find(String name) {
    asked.add(name);
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString().length() > LONGEST) {
      wrong(name, "shape");
      return Optional.empty();
    }
    String text = value.isNumber() ? Decimals.plain(value.decimalValue()) : value.asString();
    return Optional.of(text.strip()).filter(each -> !each.isEmpty());
  }

  /// A number that must be there.
  public BigDecimal number(String name) {
    return findNumber(name)
        .orElseGet(() -> {
          if (find(name).isEmpty()) {
            missing(name);
          }
          return BigDecimal.ZERO;
        });
  }

  /// A number that may be missing.
  public Optional<BigDecimal> findNumber(String name) {
    return find(name)
        .flatMap(text -> {
          Optional<BigDecimal> number = Decimals.rate(text);
          if (number.isEmpty()) {
            wrong(name, "number", text);
          }
          return number;
        });
  }

  /// A whole number in a range.
  public int whole(String name, int otherwise, int least, int most) {
    Optional<BigDecimal> number = findNumber(name);
    if (number.isEmpty()) {
      return otherwise;
    }
    try {
      int whole = number.get().intValueExact();
      if (whole >= least && whole <= most) {
        return whole;
      }
    } catch (ArithmeticException _) {
      // told below, like a number out of range
    }
    wrong(name, "range", Integer.toString(least), Integer.toString(most));
    return otherwise;
  }

  /// Yes or no.
  public boolean flag(String name, boolean otherwise) {
    return find(name)
        .map(text -> text.equals("true") || text.equals("yes") || text.equals("on"))
        .orElse(otherwise);
  }

  /// One of the words of an enum, in any case.
  public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
    return find(name)
        .map(text ->
            word(type, text)
                .orElseGet(() -> {
                  wrong(name, "word", text, String.join(", ", words(type)));
                  return otherwise;
                }))
        .orElse(otherwise);
  }

  /// A moment: `2026-11-20T01:00:00Z`, or milliseconds since 1970. Seconds are refused, since they
  /// would be read as 1970.
  public Optional<Instant> findInstant(String name) {
    return find(name)
        .flatMap(text -> {
          Optional<Instant> at = instant(text);
          if (at.isEmpty()) {
            wrong(name, "instant", text);
          }
          return at;
        });
  }

  /// A moment that must be there.
  public Instant requireInstant(String name) {
    return findInstant(name)
        .orElseGet(() -> {
          if (find(name).isEmpty()) {
            missing(name);
          }
          return Instant.EPOCH;
        });
  }

  /// Words, as an array or parted by bars.
  public List<String> words(String name) {
    asked.add(name);
    JsonNode value = node.path(name);
    if (value.isArray()) {
      var words = new ArrayList<String>();
      value.forEach(each -> words.add(each.asString("").strip()));
      return words.stream().filter(each -> !each.isEmpty()).toList();
    }
    return find(name).stream()
        .flatMap(text -> Arrays.stream(text.split("\\|")))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// Objects of an array.
  public <T> List<T> list(String name, Function<Fields, T> each) {
    asked.add(name);
    var all = new ArrayList<T>();
    JsonNode value = node.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      wrong(name, "shape");
    }
    int at = 0;
    for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
      String where = item.path("#line").asString("");
      String own = where.isEmpty() ? name + "[" + at + "]" : "line " + where;
      var fields = new Fields(item, own, flaws);
      all.add(each.apply(fields));
      fields.refuseOthers();
      at++;
    }
    return all;
  }

  /// An object inside; this very object where it is written flat.
  public Fields inside(String name) {
    asked.add(name);
    JsonNode value = node.path(name);
    return new Fields(value, place.isEmpty() ? name : place + "." + name, flaws);
  }

  /// Whether there is a field at all.
  public boolean has(String name) {
    JsonNode value = node.path(name);
    return !value.isMissingNode() && !value.isNull();
  }

  /// Notes that a field is wrong.
  public void wrong(String name, String key, String... args) {
    String where = place.isEmpty() ? name : name.isEmpty() ? place : place + " · " + name;
    flaws.add(new Flaw(where, key, List.of(args)));
  }

  /// Notes fields that nobody asked for: mostly a misspelt name, which would silently be a default.
  public void refuseOthers() {
    node.propertyNames().stream()
        .filter(name -> !name.startsWith("#") && !asked.contains(name))
        .forEach(name -> wrong(name, "unknown"));
  }

  private String missing(String name) {
    wrong(name, "missing");
    return "";
  }

  /// A moment as files write it.
  public static Optional<Instant> instant(String text) {
    try {
      if (text.matches("\\d{12,14}")) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      return text.matches("\\d+") ? Optional.empty() : Optional.of(Instant.parse(zoned(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String zoned(String text) {
    String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst(" ?UTC$", "Z");
    return iso.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?") ? iso + "Z" : iso;
  }

  /// The constant of a word in any case.
  public static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
