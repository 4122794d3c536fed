package dev.steward.notice.editing;

import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.NoticeError;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Announcements;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.ANNOUNCE)
@RequestMapping("/desk/announcements")
class AnnouncementsController {
  private static final String LIST = "notice/editing/list";
  private static final String SHOW = "notice/editing/show";
  private static final String ONE = "/{id:[0-9]{1,12}}/{language}";

  private final Announcements announcements;
  private final AnnouncementEditors editors;
  private final Messages messages;

  AnnouncementsController(
      Announcements announcements, AnnouncementEditors editors, Messages messages) {
    this.announcements = announcements;
    this.editors = editors;
    this.messages = messages;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, editors.list(Optional.empty()));
  }

  /// Begins an announcement with its topic and the readable part of its address.
  @PostMapping
  Screen create(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String title,
      SignedIn who) {
    if (title.isBlank()) {
      var empty = new Refusal(NoticeError.EMPTY);
      return Screen.refused(LIST, editors.list(problem(empty, who)));
    }
    Topic about = Topic.find(topic).filter(Topic.OF_ANNOUNCEMENTS::contains).orElse(Topic.LISTING);
    AnnouncementId id = announcements.create(about, title, who.actor());
    return Screen.redirect(path(id.value(), editors.languages().getFirst()));
  }

  @GetMapping(ONE)
  Screen show(@PathVariable long id, @PathVariable String language, SignedIn who) {
    return Screen.of(SHOW, editors.editor(id, editors.language(language), who));
  }

  /// Keeps what was written; with `act=publish` shows it to readers, now or at the time given.
  @PostMapping(ONE)
  Screen save(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn who) {
    Locale locale = editors.language(language);
    Announcement announcement = editors.require(id);
    var form = new AnnouncementForm(fields, who.zone());
    try {
      announcements.write(
          announcement.id(), locale, form.words(), form.settings(), form.expected(), who.actor());
      if (form.text("act").equals("publish")) {
        announcements.publish(announcement.id(), form.time("at"), who.actor());
      }
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW,
          editors.editor(
              editors.require(id),
              locale,
              form.words(),
              form.readableSettings(),
              who,
              problem(refused, who)));
    }
    return Screen.redirect(path(id, locale));
  }

  /// The fields as readers would see them; nothing is kept.
  @PostMapping(ONE + "/preview")
  Screen preview(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn who) {
    editors.require(id);
    var form = new AnnouncementForm(fields, who.zone());
    return Screen.of(
        "notice/editing/_preview", editors.preview(editors.language(language), form.words()));
  }

  @PostMapping(ONE + "/withdrawal")
  Screen withdraw(@PathVariable long id, @PathVariable String language, SignedIn who) {
    announcements.withdraw(editors.require(id).id(), who.actor());
    return Screen.redirect(path(id, editors.language(language)));
  }

  private static String path(long id, Locale locale) {
    return "/desk/announcements/" + id + "/" + locale.toLanguageTag();
  }

  private Optional<String> problem(Refusal refused, SignedIn who) {
    return Optional.of(
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray()));
  }
}
