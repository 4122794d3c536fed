package dev.steward.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every text that people read, in every language of [Languages]. Immutable and safe for threads.
///
/// Merged from `messages/<module>.properties` (English) and `messages/<module>_zh_CN.properties`,
/// all in UTF-8. A text may hold [MessageFormat] arguments, as in `{0,choice,0#nobody|1#one
/// person|1<{0} people}`; apostrophes and quotes are plain text and need no doubling. A brace that
/// is plain text is written `'{'` or `'}'`.
///
/// A key that does not exist is shown as itself and logged once, or, when strict (in tests), is an
/// [IllegalArgumentException].
public final class Messages {

  private static final Logger log = LoggerFactory.getLogger(Messages.class);
  private static final String CHINESE_SUFFIX = "_zh_CN.properties";

  private final Map<Locale, Map<String, MessageFormat>> formats;
  private final boolean strict;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private final List<TextSource> further = new CopyOnWriteArrayList<>();

  private Messages(Map<Locale, Map<String, MessageFormat>> formats, boolean strict) {
    this.formats = formats;
    this.strict = strict;
  }

  /// Reads all bundles on the class path.
  ///
  /// @throws IllegalStateException when two bundles hold the same key, or a text is malformed
  public static Messages load(boolean strict) {
    var formats = new HashMap<Locale, Map<String, MessageFormat>>();
    Languages.ALL.forEach(language -> formats.put(language, new HashMap<>()));
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource bundle : resolver.getResources("classpath*:messages/*.properties")) {
        Locale language =
            String.valueOf(bundle.getFilename()).endsWith(CHINESE_SUFFIX)
                ? Languages.CHINESE
                : Languages.ENGLISH;
        read(bundle, language, formats.getOrDefault(language, Map.of()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(formats, strict);
  }

  private static void read(Resource bundle, Locale language, Map<String, MessageFormat> into)
      throws IOException {
    var texts = new Properties();
    try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    for (String key : texts.stringPropertyNames()) {
      String pattern =
          texts.getProperty(key).replace("'", "''").replace("''{''", "'{'").replace("''}''", "'}'");
      try {
        if (into.put(key, new MessageFormat(pattern, language)) != null) {
          throw new IllegalStateException("Two bundles hold " + key + " in " + language);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("Malformed text " + key + " in " + bundle, e);
      }
    }
  }

  /// Looks there too for keys that no bundle has.
  public void also(TextSource source) {
    further.add(source);
  }

  private Optional<String> elsewhere(Locale language, String key) {
    return further.stream().flatMap(source -> source.find(language, key).stream()).findFirst();
  }

  /// The text of the key in the language, with the arguments put in.
  public String text(Locale locale, String key, Object... args) {
    Locale language = Languages.of(locale.toLanguageTag()).orElse(Languages.ENGLISH);
    MessageFormat format = formats.getOrDefault(language, Map.of()).get(key);
    if (format == null) {
      return elsewhere(language, key).orElseGet(() -> missing(key));
    }
    // A MessageFormat keeps state while it formats, so each use gets its own copy.
    var own = (MessageFormat) format.clone();
    return own.format(numbered(own, args));
  }

  /// Numbers that came as texts, as those in a cookie do, where the sentence counts with them.
  private static Object[] numbered(MessageFormat format, Object[] args) {
    Format[] formats = format.getFormatsByArgumentIndex();
    Object[] given = args.clone();
    for (int i = 0; i < Math.min(given.length, formats.length); i++) {
      if (formats[i] instanceof NumberFormat
          && given[i] instanceof String text
          && text.matches("-?\\d{1,18}")) {
        given[i] = Long.valueOf(text);
      }
    }
    return given;
  }

  /// Whether the key exists in the language.
  public boolean has(Locale locale, String key) {
    Locale language = Languages.of(locale.toLanguageTag()).orElse(Languages.ENGLISH);
    return formats.getOrDefault(language, Map.of()).containsKey(key)
        || elsewhere(language, key).isPresent();
  }

  /// All keys of a language, sorted.
  public Set<String> keys(Locale language) {
    return new TreeSet<>(formats.getOrDefault(language, Map.of()).keySet());
  }

  private String missing(String key) {
    if (strict) {
      throw new IllegalArgumentException("No text for " + key);
    }
    if (reported.add(key)) {
      log.warn("No text for message key {}", key);
    }
    return key;
  }
}
