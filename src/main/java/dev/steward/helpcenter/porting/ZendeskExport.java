package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.platform.error.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the API of that other help center answers: any JSON files that hold lists named
/// `categories`, `sections`, `articles`, `translations` or `user_segments`, as pages of them or all
/// in one.
final class ZendeskExport {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> KINDS =
      List.of("categories", "sections", "articles", "translations", "user_segments");

  private final List<Locale> languages;
  private final Map<String, Map<String, JsonNode>> found = new LinkedHashMap<>();
  private final List<Bundle.Note> notes = new ArrayList<>();

  private ZendeskExport(List<Locale> languages) {
    this.languages = languages;
    KINDS.forEach(kind -> found.put(kind, new LinkedHashMap<>()));
  }

  /// @param languages those of our help center; what is in others is left out and noted
  /// @throws Refusal [HelpError#BAD_FILE] for what is not JSON, or holds no article
  static Bundle read(Parcel parcel, List<Locale> languages) {
    var export = new ZendeskExport(languages);
    parcel.files().keySet().stream()
        .filter(name -> name.endsWith(".json"))
        .forEach(name -> export.file(name, parcel.text(name).orElseThrow()));
    if (export.all("articles").isEmpty()) {
      throw new Refusal(HelpError.BAD_FILE, parcel.name(), "articles");
    }
    return export.bundle();
  }

  private void file(String name, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      KINDS.forEach(kind ->
          root.path(kind)
              .forEach(each ->
                  found
                      .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                      .put(key(kind, each), each)));
    } catch (JacksonException broken) {
      throw new Refusal(HelpError.BAD_FILE, broken, name, "json");
    }
  }

  private static String key(String kind, JsonNode each) {
    return kind.equals("translations")
        ? each.path("source_type").asString("")
            + "/"
            + each.path("source_id").asString("")
            + "/"
            + each.path("locale").asString("")
        : each.path("id").asString("");
  }

  private Bundle bundle() {
    List<Bundle.Part> categories =
        all("categories").stream().map(each -> part(each, "Category", "categories", "")).toList();
    List<Bundle.Part> sections =
        all("sections").stream()
            .map(each -> part(each, "Section", "sections", each.path("category_id").asString("")))
            .toList();
    List<Bundle.Piece> articles =
        all("articles").stream()
            .map(this::piece)
            .filter(piece -> !piece.words().isEmpty())
            .toList();
    return new Bundle("zendesk", categories, sections, articles, List.copyOf(notes));
  }

  private List<JsonNode> all(String kind) {
    return found.getOrDefault(kind, Map.of()).values().stream()
        .sorted(Comparator.comparingLong(each -> each.path("position").asLong(0)))
        .toList();
  }

  private Bundle.Part part(JsonNode node, String type, String kind, String parent) {
    String id = node.path("id").asString("");
    Map<Locale, String> names = new LinkedHashMap<>();
    Map<Locale, String> descriptions = new LinkedHashMap<>();
    locale(node)
        .ifPresent(locale -> {
          names.put(locale, node.path("name").asString(""));
          descriptions.put(locale, node.path("description").asString(""));
        });
    translations(type, id)
        .forEach(translation ->
            locale(translation)
                .ifPresent(locale -> {
                  names.put(locale, translation.path("title").asString(""));
                  descriptions.put(locale, translation.path("body").asString(""));
                }));
    names.values().removeIf(String::isBlank);
    String slug = names.containsKey(Locale.ENGLISH) ? Slugs.of(names.get(Locale.ENGLISH)) : "";
    return new Bundle.Part(
        id,
        parent,
        slug.isEmpty() ? type.toLowerCase(Locale.ROOT) + "-" + id : slug,
        Optional.empty(),
        names,
        descriptions,
        kind + "/" + id);
  }

  private Bundle.Piece piece(JsonNode node) {
    String id = node.path("id").asString("");
    Map<Locale, Bundle.Words> words = new LinkedHashMap<>();
    Stream.concat(Stream.of(node), translations("Article", id))
        .forEach(each ->
            locale(each)
                .ifPresentOrElse(
                    locale -> words.put(locale, words(locale, node, each)),
                    () ->
                        notes.add(
                            new Bundle.Note(
                                "language",
                                node.path("title").asString(id),
                                each.path("locale").asString("")))));
    words
        .values()
        .removeIf(each -> each.wording().title().isBlank() || each.wording().body().isBlank());
    if (words.isEmpty()) {
      notes.add(new Bundle.Note("empty", node.path("title").asString(id), id));
    }
    String slug =
        Optional.ofNullable(words.get(Locale.ENGLISH))
            .map(english -> Slugs.of(english.wording().title()))
            .filter(plain -> !plain.isEmpty())
            .orElse("article-" + id);
    return new Bundle.Piece(
        id,
        node.path("section_id").asString(""),
        slug,
        audience(node),
        node.path("promoted").asBoolean(false),
        List.of(),
        List.copyOf(words.values()),
        "articles/" + id);
  }

  private static Bundle.Words words(Locale locale, JsonNode article, JsonNode each) {
    List<String> labels = new ArrayList<>();
    article.path("label_names").forEach(label -> labels.add(label.asString("")));
    var wording =
        new Wording(
            each.path("title").asString("").strip(),
            "",
            labels,
            Wording.Format.HTML,
            absolute(each.path("body").asString(""), article.path("html_url").asString("")));
    return new Bundle.Words(locale, wording, each.path("draft").asBoolean(false));
  }

  /// Addresses of pictures and files as seen from the page they stood on.
  private static String absolute(String html, String page) {
    Document body = Jsoup.parseBodyFragment(html, page);
    body.outputSettings().prettyPrint(false);
    body.select("img[src]").forEach(image -> absolute(image, "src"));
    body.select("a[href*=/article_attachments/]").forEach(link -> absolute(link, "href"));
    return body.body().html();
  }

  private static void absolute(Element element, String attribute) {
    String whole = element.absUrl(attribute);
    if (!whole.isEmpty()) {
      element.attr(attribute, whole);
    }
  }

  /// An audience that is not understood is the smallest one.
  private Audience audience(JsonNode article) {
    String segment = article.path("user_segment_id").asString("");
    if (segment.isEmpty()) {
      return Audience.EVERYONE;
    }
    JsonNode known = found.getOrDefault("user_segments", Map.of()).get(segment);
    boolean customers =
        known != null && known.path("user_type").asString("").equals("signed_in_users");
    if (known == null) {
      notes.add(new Bundle.Note("audience", article.path("title").asString(""), segment));
    }
    return customers ? Audience.CUSTOMERS : Audience.STAFF;
  }

  private Stream<JsonNode> translations(String type, String id) {
    return all("translations").stream()
        .filter(each -> each.path("source_id").asString("").equals(id))
        .filter(each -> each.path("source_type").asString(type).equals(type));
  }

  private Optional<Locale> locale(JsonNode node) {
    Locale asked = Locale.forLanguageTag(node.path("locale").asString(""));
    return languages.stream()
        .filter(ours -> ours.toLanguageTag().equalsIgnoreCase(asked.toLanguageTag()))
        .findFirst()
        .or(() ->
            languages.stream()
                .filter(ours -> ours.getLanguage().equals(asked.getLanguage()))
                .findFirst());
  }
}
