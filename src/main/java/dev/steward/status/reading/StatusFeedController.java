package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.status.Incident;
import dev.steward.status.content.History;
import dev.steward.status.content.Incidents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/// Incidents for feed readers (Atom, RFC 4287): an entry for each, changed by each update.
@Controller
@OpenRoute("what works is for everybody")
class StatusFeedController {
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=utf-8");
  private static final int LATEST = 50;

  private final Incidents incidents;
  private final Frames frames;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  StatusFeedController(
      Incidents incidents, Frames frames, Messages messages, BaseUrl baseUrl, InstantSource clock) {
    this.incidents = incidents;
    this.frames = frames;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  @GetMapping("/hc/{language}/status.atom")
  ResponseEntity<String> feed(HttpServletRequest request, @PathVariable String language) {
    Locale locale = frames.language(request, language);
    String title = messages.text(locale, "status.title");
    String brand = frames.forEverybody(locale, title, StatusPages::path).brand();
    String address = baseUrl.of(StatusPages.path(locale));
    List<Incident> latest =
        incidents.since(clock.instant().minus(Duration.ofDays(History.DAYS)), LATEST);
    Instant updated =
        latest.stream().map(Incident::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
        <title>%s</title><id>%s</id><updated>%s</updated>
        <link rel="alternate" type="text/html" href="%s"/>
        <link rel="self" type="application/atom+xml" href="%s.atom"/>
        <author><name>%s</name></author>
        """
            .formatted(
                locale.toLanguageTag(),
                xml(brand + " · " + title),
                xml(address),
                updated,
                xml(address),
                xml(address),
                xml(brand)));
    latest.forEach(incident -> entry(out, locale, incident));
    return ResponseEntity.ok().contentType(ATOM).body(out.append("</feed>\n").toString());
  }

  private void entry(StringBuilder out, Locale locale, Incident incident) {
    String address = baseUrl.of(StatusPages.path(locale) + "/incidents/" + incident.id());
    var said = new StringBuilder();
    for (Incident.Update update : incident.updates()) {
      said.append("<p><strong>")
          .append(xml(messages.text(locale, "status.phase." + update.phase().code())))
          .append("</strong> · ")
          .append(update.at())
          .append("<br>")
          .append(xml(update.text(locale)).replace("\n", "<br>"))
          .append("</p>");
    }
    out.append(
        """
        <entry><title>%s</title><id>%s</id><link rel="alternate" type="text/html" href="%s"/>
        <published>%s</published><updated>%s</updated><content type="html">%s</content></entry>
        """
            .formatted(
                xml(incident.title(locale)),
                xml(address),
                xml(address),
                incident.updates().isEmpty()
                    ? incident.changedAt()
                    : incident.updates().getLast().at(),
                incident.changedAt(),
                xml(said.toString())));
  }

  private static String xml(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8").replace("&#39;", "&apos;");
  }
}
