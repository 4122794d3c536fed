package dev.steward.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What every template may ask, apart from its page record. Made for one request and one thread.
///
/// All texts are plain; the template engine escapes them for where they stand.
public final class Ui {

  private static final long CAPPED_COUNT = 99;

  private final HttpServletRequest request;
  private final Messages messages;
  private final Locale locale;
  private final Theme theme;
  private final Times times;
  private final Assets assets;
  private final Belongings belongings;

  Ui(
      HttpServletRequest request,
      Messages messages,
      Locale locale,
      Theme theme,
      Times times,
      Assets assets,
      Belongings belongings) {
    this.request = request;
    this.messages = messages;
    this.locale = locale;
    this.theme = theme;
    this.times = times;
    this.assets = assets;
    this.belongings = belongings;
  }

  /// What is made only when a template asks, since it may write a cookie or cost a query.
  record Belongings(
      Supplier<String> formToken,
      Supplier<Optional<Flash>> flash,
      Supplier<List<Navigation.Section>> navigation,
      Supplier<List<Navigation.Notice>> notices,
      Parts parts) {}

  /// Renders a part by its name.
  @FunctionalInterface
  interface Parts {
    void write(String template, Map<String, Object> params, TemplateOutput output);
  }

  /// The text of a message key in the reader's language.
  public String t(String key, Object... args) {
    return messages.text(locale, key, args);
  }

  /// The reader's language and zone, for sentences that stand in mails as well.
  public Words words() {
    return new Words(messages, locale, times);
  }

  /// Whether there is a text for the key.
  public boolean has(String key) {
    return messages.has(locale, key);
  }

  public Locale locale() {
    return locale;
  }

  /// The language tag for `lang`, such as `zh-CN`.
  public String lang() {
    return locale.toLanguageTag();
  }

  public Theme theme() {
    return theme;
  }

  public Reader reader() {
    return Reader.of(request);
  }

  /// Path of the page being shown, without query.
  public String path() {
    return request.getRequestURI();
  }

  /// Path and query of the page being shown, to come back to after a form.
  public String here() {
    String query = request.getQueryString();
    return query == null ? path() : path() + "?" + query;
  }

  /// Name of the Turbo frame that asks; empty where the whole page is asked for.
  public String frame() {
    String frame = request.getHeader("Turbo-Frame");
    return frame == null ? "" : frame;
  }

  /// The address of a file below `static/`, with the digest of the build in it, so that browsers
  /// may keep it for ever.
  public String asset(String file) {
    return assets.address(file);
  }

  /// The import map for browsers: bare names to addresses. JSON without anything of the request.
  public Content importMap() {
    String json = assets.importMap();
    return output -> output.writeContent(json);
  }

  /// Value of the content security policy nonce on this response.
  public String nonce() {
    return SecurityHeaders.nonce(request);
  }

  /// Value for the hidden field `_csrf` and the header `X-CSRF-Token`.
  public String csrf() {
    return belongings.formToken.get();
  }

  /// The reference of this request; different for every page made.
  public String reference() {
    return RequestReference.of(request);
  }

  /// The sentence left by the page before, once.
  public Optional<Flash> flash() {
    return belongings.flash.get();
  }

  /// What stands at the side of the desk.
  public List<Navigation.Section> navigation() {
    return belongings.navigation.get();
  }

  /// What everybody at the desk should know at the moment.
  public List<Navigation.Notice> notices() {
    return belongings.notices.get();
  }

  /// A template whose name only its contributor knows, such as a card of another module.
  ///
  /// @param template below `src/main/jte`, without its ending; declares `ui` and `page`
  public Content part(String template, Object page) {
    return output ->
        belongings.parts.write(template, Map.of("ui", this, Screen.PAGE, page), output);
  }

  /// The live sequence when this request began; see `platform.live`.
  public long liveSequence() {
    return request.getAttribute(LiveSequence.ATTRIBUTE) instanceof Long sequence ? sequence : 0;
  }

  /// What the reader follows on every page, separated by commas; see [PersonalTopics].
  public String personalTopics() {
    return PersonalTopics.of(request);
  }

  /// The moment this page was made.
  public Instant now() {
    return times.now();
  }

  public TimeText time(Instant at) {
    return times.text(at);
  }

  /// A day of a calendar, such as `17 Feb 2026`.
  public String date(LocalDate day) {
    return times.date(day);
  }

  /// How long it has been since, for clocks, such as `3 h`.
  public String waited(Instant since) {
    return times.waited(since);
  }

  /// A whole number with the reader's grouping.
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A count for a badge: exact up to 99, then `99+`.
  public String count(long count) {
    return count > CAPPED_COUNT ? CAPPED_COUNT + "+" : Long.toString(count);
  }

  /// A size in bytes as people say it, such as `1.4 MB`; powers of 1000.
  public String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 999.5 && unit < 3) {
      size /= 1000;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(unit > 0 && size < 10 ? 1 : 0);
    return format.format(size) + " " + List.of("B", "KB", "MB", "GB").get(unit);
  }
}
