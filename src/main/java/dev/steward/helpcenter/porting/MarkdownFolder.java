package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// Reads a folder of Markdown files, one for each article and language, at
/// `category/section/slug.language.md`. What the shelves are called stands in `shelves.properties`;
/// without it they are called like their folders.
final class MarkdownFolder {
  private static final String SHELVES = "shelves.properties";
  private static final int DEPTH = 3;

  private final Parcel parcel;
  private final List<Locale> languages;
  private final Properties names = new Properties();
  private final List<Bundle.Note> notes = new ArrayList<>();

  private MarkdownFolder(Parcel parcel, List<Locale> languages) {
    this.parcel = parcel;
    this.languages = languages;
  }

  /// @throws Refusal [HelpError#BAD_FILE] for a file that is no article, or a folder without any
  static Bundle read(Parcel parcel, List<Locale> languages) {
    var folder = new MarkdownFolder(parcel, languages);
    parcel
        .ending(SHELVES)
        .ifPresent(
            bytes -> folder.names(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
    return folder.bundle();
  }

  private void names(String text) {
    try {
      names.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException broken) {
      throw new Refusal(HelpError.BAD_FILE, broken, SHELVES, "properties");
    }
  }

  private Bundle bundle() {
    Map<String, List<ArticleFile>> articles = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    for (String path : parcel.files().keySet()) {
      String[] parts = path.split("/");
      if (!path.endsWith(".md") || parts.length < DEPTH) {
        continue;
      }
      ArticleFile file = ArticleFile.read(parts[parts.length - 1], parcel.text(path).orElseThrow());
      if (languages.contains(file.locale())) {
        articles.computeIfAbsent(file.slug(), _ -> new ArrayList<>()).add(file);
        sections.put(
            file.slug(), slug(parts[parts.length - DEPTH]) + "/" + slug(parts[parts.length - 2]));
      } else {
        notes.add(new Bundle.Note("language", path, file.locale().toLanguageTag()));
      }
    }
    if (articles.isEmpty()) {
      throw new Refusal(HelpError.BAD_FILE, parcel.name(), "articles");
    }
    Set<String> shelves = inOrder("sections", new LinkedHashSet<>(sections.values()));
    Set<String> categories = new LinkedHashSet<>();
    shelves.forEach(shelf -> categories.add(shelf.substring(0, shelf.indexOf('/'))));
    return new Bundle(
        "markdown",
        inOrder("categories", categories).stream().map(name -> part(name, "")).toList(),
        shelves.stream().map(name -> part(name, name.substring(0, name.indexOf('/')))).toList(),
        inOrder("articles", articles.keySet()).stream()
            .map(slug ->
                piece(
                    slug, sections.getOrDefault(slug, ""), articles.getOrDefault(slug, List.of())))
            .toList(),
        List.copyOf(notes));
  }

  private static String slug(String folder) {
    String slug = Slugs.of(folder);
    return slug.isEmpty() ? "topic-" + Integer.toHexString(folder.hashCode()) : slug;
  }

  /// In the order the properties tell, and then what they do not tell.
  private Set<String> inOrder(String key, Set<String> all) {
    Set<String> ordered = new LinkedHashSet<>();
    Arrays.stream(names.getProperty(key, "").split(","))
        .map(String::strip)
        .filter(all::contains)
        .forEach(ordered::add);
    ordered.addAll(all);
    return ordered;
  }

  private Bundle.Part part(String id, String parent) {
    String key = id.replace('/', '.');
    String slug = id.substring(id.indexOf('/') + 1);
    Map<Locale, String> called = new LinkedHashMap<>();
    Map<Locale, String> described = new LinkedHashMap<>();
    for (Locale locale : languages) {
      String name = names.getProperty(key + ".name." + locale.toLanguageTag());
      if (name != null && !name.isBlank()) {
        called.put(locale, name);
        described.put(
            locale, names.getProperty(key + ".description." + locale.toLanguageTag(), ""));
      }
    }
    if (called.isEmpty()) {
      called.put(languages.getFirst(), slug);
      described.put(languages.getFirst(), "");
    }
    return new Bundle.Part(
        id,
        parent,
        slug,
        Optional.ofNullable(names.getProperty(key + ".icon")),
        called,
        described,
        "");
  }

  private Bundle.Piece piece(String slug, String section, List<ArticleFile> files) {
    ArticleFile first = files.getFirst();
    return new Bundle.Piece(
        slug,
        section,
        slug,
        first.audience(),
        Arrays.asList(names.getProperty("promoted", "").split("\\s*,\\s*")).contains(slug),
        first.related(),
        files.stream()
            .map(file -> new Bundle.Words(file.locale(), file.wording(), file.draft()))
            .toList(),
        "");
  }
}
