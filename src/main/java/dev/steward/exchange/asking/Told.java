package dev.steward.exchange.asking;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One object of an answer. Asked for the fields of the contract and no others; what has another
/// type is a doubt and counts as not told.
final class Told {
  private static final int LONGEST = 400;
  private static final int MOST = 20_000;

  private final JsonNode node;
  private final String place;
  private final List<String> doubts;

  Told(JsonNode node, String place, List<String> doubts) {
    this.node = node;
    this.place = place;
    this.doubts = doubts;
  }

  Optional<String> text(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().length() > LONGEST) {
      return doubt(name);
    }
    return Optional.of(value.asString()).filter(each -> !each.isBlank());
  }

  /// Decimal numbers are texts in the contract: a number would have gone through a binary fraction
  /// on its way.
  Optional<BigDecimal> number(String name) {
    return text(name)
        .flatMap(text -> {
          if (text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return Optional.of(new BigDecimal(text));
          }
          return doubt(name);
        });
  }

  Optional<Integer> count(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return value.isInt() && value.intValue() >= 0 ? Optional.of(value.intValue()) : doubt(name);
  }

  Optional<Boolean> flag(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return value.isBoolean() ? Optional.of(value.booleanValue()) : doubt(name);
  }

  /// Moments are RFC 3339 in UTC. Seconds or milliseconds would be guessed wrong one day.
  Optional<Instant> moment(String name) {
    return text(name)
        .flatMap(text -> {
          try {
            return Optional.of(Instant.parse(text));
          } catch (DateTimeException _) {
            return doubt(name);
          }
        });
  }

  /// Objects of an array; those that lack what makes them one are left out, and so is everything
  /// after the first with the same id.
  <T> List<T> list(String name, Optional<String> id, Function<Told, Optional<T>> each) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MOST) {
      var _ = doubt(name);
      return List.of();
    }
    var all = new ArrayList<T>();
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode item : value) {
      var told = new Told(item, place(name) + "[" + at + "]", doubts);
      boolean again = id.flatMap(told::text).filter(key -> !seen.add(key)).isPresent();
      Optional<T> one = again ? Optional.empty() : each.apply(told);
      if (again) {
        doubts.add(told.place + " twice");
      } else if (one.isEmpty()) {
        doubts.add(told.place);
      }
      one.ifPresent(all::add);
      at++;
    }
    return all;
  }

  private <T> Optional<T> doubt(String name) {
    doubts.add(place(name));
    return Optional.empty();
  }

  private String place(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
