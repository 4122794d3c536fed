package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.rendering.PastedHtml;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
@RequestMapping("/desk/knowledge/{id:[0-9]{1,12}}/{language}")
class ArticleController {
  private static final String SHOW = "helpcenter/editing/show";

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  private final Articles articles;
  private final ArticleEditors editors;
  private final Messages messages;

  ArticleController(Articles articles, ArticleEditors editors, Messages messages) {
    this.articles = articles;
    this.editors = editors;
    this.messages = messages;
  }

  @GetMapping
  Screen show(@PathVariable long id, @PathVariable String language, SignedIn who) {
    Locale locale = editors.language(language);
    return Screen.of(SHOW, editors.editor(id, locale, who, Optional.empty(), Optional.empty()));
  }

  /// Keeps a version; with `act=publish` shows it to readers, with `act=submit` asks for review.
  @PostMapping
  Screen save(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn who) {
    Locale locale = editors.language(language);
    Article article = editors.require(id);
    Wording wording = wording(fields);
    try {
      articles.write(
          article.id(),
          locale,
          wording,
          text(fields, "comment"),
          number(text(fields, "expected")),
          who.actor());
      act(article.id(), locale, fields, who);
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW, editors.editor(id, locale, who, Optional.of(wording), problem(refused, who)));
    }
    return Screen.redirect("/desk/knowledge/" + id + "/" + language);
  }

  private void act(
      ArticleId id, Locale locale, MultiValueMap<String, String> fields, SignedIn who) {
    switch (text(fields, "act")) {
      case "publish" ->
          articles.publish(
              id,
              locale,
              instant(text(fields, "at"), who),
              !text(fields, "small").isEmpty(),
              who.actor());
      case "submit" -> articles.submit(id, locale, who.actor());
      default -> {
        // Saving is all that was asked for.
      }
    }
  }

  /// The fields as readers would see them; nothing is kept.
  @PostMapping("/preview")
  Screen preview(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> fields) {
    editors.require(id);
    return Screen.of(
        "helpcenter/editing/_preview",
        editors.preview(wording(fields), editors.language(language)));
  }

  /// What was pasted, as Markdown; nothing is kept.
  @PostMapping("/paste")
  ResponseEntity<String> paste(
      @PathVariable long id, @RequestParam(defaultValue = "") String html) {
    editors.require(id);
    return ResponseEntity.ok().contentType(TEXT).body(PastedHtml.markdown(html));
  }

  @PostMapping("/archive")
  Screen archive(@PathVariable long id, @PathVariable String language, SignedIn who) {
    articles.archive(editors.require(id).id(), editors.language(language), who.actor());
    return Screen.redirect("/desk/knowledge/" + id + "/" + language);
  }

  @PostMapping("/revival")
  Screen revive(@PathVariable long id, @PathVariable String language, SignedIn who) {
    articles.revive(editors.require(id).id(), editors.language(language), who.actor());
    return Screen.redirect("/desk/knowledge/" + id + "/" + language);
  }

  /// Puts the article elsewhere, for another audience, with another owner.
  @PostMapping("/placement")
  Screen place(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn who) {
    Article article = editors.require(id);
    try {
      articles.place(
          article.id(),
          new Placement(
              new SectionId(Long.parseLong(text(fields, "section"))),
              text(fields, "slug"),
              Audience.of(text(fields, "audience")),
              owner(text(fields, "owner")),
              day(text(fields, "review")),
              article.position(),
              !text(fields, "promoted").isEmpty()),
          number(text(fields, "expected")),
          who.actor());
    } catch (Refusal refused) {
      Locale locale = editors.language(language);
      return Screen.refused(
          SHOW, editors.editor(id, locale, who, Optional.empty(), problem(refused, who)));
    }
    return Screen.redirect("/desk/knowledge/" + id + "/" + language);
  }

  private Optional<String> problem(Refusal refused, SignedIn who) {
    return Optional.of(
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray()));
  }

  private static Wording wording(MultiValueMap<String, String> fields) {
    List<String> labels =
        Arrays.stream(text(fields, "labels").split("[,，、]"))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .toList();
    Wording.Format format =
        text(fields, "format").equals("html") ? Wording.Format.HTML : Wording.Format.MARKDOWN;
    return new Wording(
        text(fields, "title").strip(),
        text(fields, "summary").strip(),
        labels,
        format,
        text(fields, "body").replace("\r\n", "\n"));
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalLong owner(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text, SignedIn who) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(who.zone()).toInstant());
    } catch (DateTimeException malformed) {
      throw new Refusal(HelpError.PAST, malformed);
    }
  }
}
