package dev.steward.helpcenter.content;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What differs from exchange to exchange and from year to year, written `{{name}}` in articles:
/// names, times, limits. Values are plain text, one for each language.
@Component
public class Variables {
  private static final Pattern PLACE = Pattern.compile("\\{\\{ ?([a-z0-9_.]{1,60}) ?\\}\\}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

  /// Places where something personal stood. They never have a value, so that no article with one is
  /// published.
  private static final String REMOVED = "removed.";

  private final JdbcClient db;
  private final HelpChanges changes;

  Variables(JdbcClient db, HelpChanges changes) {
    this.db = db;
    this.changes = changes;
  }

  /// Values by language and name.
  public Map<Locale, Map<String, String>> all() {
    var all = new HashMap<Locale, Map<String, String>>();
    db.sql("select name, locale, value from help_variable")
        .query(row -> {
          all.computeIfAbsent(Locale.forLanguageTag(row.getString("locale")), _ -> new TreeMap<>())
              .put(row.getString("name"), row.getString("value"));
        });
    return all;
  }

  /// Gives a variable a value, or takes it away with an empty one.
  ///
  /// @throws Refusal [HelpError#BAD_SLUG] for a malformed name
  @Transactional
  public void set(String name, Locale locale, String value) {
    if (!NAME.matcher(name).matches() || name.startsWith(REMOVED)) {
      throw new Refusal(HelpError.BAD_SLUG, name);
    }
    if (value.isBlank()) {
      db.sql("delete from help_variable where name = ? and locale = ?")
          .params(name, locale.toLanguageTag())
          .update();
    } else {
      db.sql(
              """
              insert into help_variable (name, locale, value) values (?, ?, ?)
              on conflict (name, locale) do update set value = excluded.value
              """)
          .params(name, locale.toLanguageTag(), value.strip())
          .update();
    }
    changes.changedAll();
  }

  /// The variables in the text that have no value in this language.
  public Set<String> unset(String text, Locale locale) {
    Set<String> names = names(text);
    if (!names.isEmpty()) {
      names.removeAll(
          db.sql("select name from help_variable where locale = ? and name = any(?)")
              .params(locale.toLanguageTag(), names.toArray(String[]::new))
              .query((row, _) -> row.getString(1))
              .set());
    }
    return names;
  }

  /// The names of the variables in a text.
  public static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      names.add(places.group(1));
    }
    return names;
  }

  /// The text with its variables replaced; one without a value stays as it is written, which
  /// editors see and readers do not, since publishing refuses it.
  ///
  /// @param written how a value is written where it is put, for instance escaped
  public static String fill(
      String text, Map<String, String> values, UnaryOperator<String> written) {
    if (!text.contains("{{")) {
      return text;
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          String value = values.get(place.group(1));
          return Matcher.quoteReplacement(value == null ? place.group() : written.apply(value));
        });
  }
}
