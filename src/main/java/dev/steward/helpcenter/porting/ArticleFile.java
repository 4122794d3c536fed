package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.platform.error.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One article in one language, as a file.
///
/// ```
/// ---
/// title: My deposit has not arrived
/// summary: Find out in four steps where it is.
/// labels: [deposit missing, not credited]
/// related: [find-transaction-id]
/// audience: everyone
/// ---
/// Coins do not vanish …
/// ```
///
/// The front matter is the part of YAML that fits on a line: `key: text` and `key: [a, b]`. Keys
/// that mean nothing here are left out when the file is written again.
///
/// @param related slugs
/// @param draft whether readers do not see it
public record ArticleFile(
    String slug,
    Locale locale,
    Audience audience,
    List<String> related,
    boolean draft,
    Wording wording) {
  private static final String FENCE = "---";
  private static final String ENDING = ".md";

  /// Reads a file.
  ///
  /// @param name as in `deposit-not-credited.zh-CN.md`, without folders
  /// @throws Refusal [HelpError#BAD_FILE] with the name of the file and what is wrong with it
  public static ArticleFile read(String name, String content) {
    String[] parts = name.split("\\.");
    if (!name.endsWith(ENDING) || parts.length != 3 || !Slugs.isSlug(parts[0])) {
      throw new Refusal(HelpError.BAD_FILE, name, "name");
    }
    String text = content.replace("\r\n", "\n").replace("\ufeff", "");
    Map<String, String> front = new LinkedHashMap<>();
    String body = split(name, text, front);
    String title = front.getOrDefault("title", "");
    if (title.isBlank() || body.isBlank()) {
      throw new Refusal(HelpError.BAD_FILE, name, title.isBlank() ? "title" : "body");
    }
    return new ArticleFile(
        parts[0],
        locale(name, parts[1]),
        audience(name, front),
        list(front.get("related")),
        front.getOrDefault("draft", "").equals("true"),
        new Wording(
            title,
            front.getOrDefault("summary", ""),
            list(front.get("labels")),
            format(name, front),
            body));
  }

  /// Its name as a file.
  public String name() {
    return slug + "." + locale.toLanguageTag() + ENDING;
  }

  /// The file's content; reading it gives an equal article.
  public String write() {
    var out = new StringBuilder(FENCE).append('\n');
    out.append("title: ").append(wording.title()).append('\n');
    if (!wording.summary().isEmpty()) {
      out.append("summary: ").append(wording.summary()).append('\n');
    }
    append(out, "labels", wording.labels());
    append(out, "related", related);
    if (audience != Audience.EVERYONE) {
      out.append("audience: ").append(audience.code()).append('\n');
    }
    if (draft) {
      out.append("draft: true\n");
    }
    if (wording.format() != Wording.Format.MARKDOWN) {
      out.append("format: ").append(wording.format().code()).append('\n');
    }
    return out.append(FENCE).append('\n').append(wording.body().strip()).append('\n').toString();
  }

  private static String split(String name, String text, Map<String, String> front) {
    if (!text.startsWith(FENCE + "\n")) {
      throw new Refusal(HelpError.BAD_FILE, name, FENCE);
    }
    int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
    if (end < 0) {
      throw new Refusal(HelpError.BAD_FILE, name, FENCE);
    }
    for (String line :
        text.substring(FENCE.length() + 1, Math.max(FENCE.length() + 1, end)).lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        front.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return text.substring(end + FENCE.length() + 2).strip();
  }

  private static Locale locale(String name, String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException malformed) {
      throw new Refusal(HelpError.BAD_FILE, malformed, name, tag);
    }
  }

  private static Audience audience(String name, Map<String, String> front) {
    String code = front.getOrDefault("audience", Audience.EVERYONE.code());
    try {
      return Audience.of(code);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(HelpError.BAD_FILE, unknown, name, code);
    }
  }

  private static Wording.Format format(String name, Map<String, String> front) {
    String code = front.getOrDefault("format", Wording.Format.MARKDOWN.code());
    try {
      return Wording.Format.of(code);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(HelpError.BAD_FILE, unknown, name, code);
    }
  }

  private static List<String> list(@Nullable String value) {
    return Optional.ofNullable(value).stream()
        .map(text ->
            text.startsWith("[") && text.endsWith("]")
                ? text.substring(1, text.length() - 1)
                : text)
        .flatMap(text -> Arrays.stream(text.split("[,，]")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void append(StringBuilder out, String key, List<String> items) {
    if (!items.isEmpty()) {
      out.append(key).append(": [").append(String.join(", ", items)).append("]\n");
    }
  }
}
