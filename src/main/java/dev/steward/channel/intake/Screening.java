package dev.steward.channel.intake;

import dev.steward.channel.Channel;
import dev.steward.channel.Channels;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.platform.html.SafeHtml;
import dev.steward.shield.Removed;
import dev.steward.shield.Shield;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes secrets out of what a channel read: subject, text, quotes, HTML, names of files; looks
/// into text files. On the way of every mail, so what holds no secret costs a few microseconds and
/// comes out as the same object.
@Component
class Screening {
  private static final Logger log = LoggerFactory.getLogger(Screening.class);
  private static final String FLAG = "secret-removed";

  private final Shield shield;
  private final Channels channels;

  Screening(Shield shield, Channels channels) {
    this.shield = shield;
    this.channels = channels;
  }

  /// A reading without its secrets.
  record Screened(Reading reading, Secrets secrets) {}

  Screened screen(RawInput input, Reading reading) {
    return switch (reading) {
      case Reading.Message(var message) -> screen(input, message);
      case Reading.Unreadable(var reason, var sender, var subject) -> {
        var safe = new Reading.Unreadable(reason, sender, shield.screen(subject).text());
        yield new Screened(safe, Secrets.NONE);
      }
      case Reading.Report _, Reading.Ignored _ -> new Screened(reading, Secrets.NONE);
    };
  }

  private Screened screen(RawInput input, InboundMessage message) {
    List<Removed> removed = new ArrayList<>();
    String subject = text(message.subject(), removed);
    String text = text(message.text(), removed);
    String quoted = text(message.quotedText(), removed);
    boolean hadText = !removed.isEmpty();
    Optional<SafeHtml> html = html(message.html(), hadText, removed);
    Optional<SafeHtml> quotedHtml = html(message.quotedHtml(), hadText, removed);
    Set<String> parts = new LinkedHashSet<>();
    List<InboundMessage.File> files = files(input, message, removed, parts);
    if (removed.isEmpty()) {
      return new Screened(new Reading.Message(message), Secrets.NONE);
    }
    var safe =
        new InboundMessage(
            message.channel(),
            message.inbox(),
            message.sender(),
            message.others(),
            message.hints(),
            message.externalId(),
            subject,
            text,
            quoted,
            html,
            quotedHtml,
            files,
            message.language(),
            message.automatic(),
            message.acknowledgeable(),
            message.forwardedFrom(),
            flagged(message.flags()),
            message.sentAt());
    return new Screened(new Reading.Message(safe), new Secrets(removed, parts));
  }

  private String text(String text, List<Removed> removed) {
    var screened = shield.screen(text);
    removed.addAll(screened.removed());
    return screened.text();
  }

  /// What was in the text already is not counted twice.
  private Optional<SafeHtml> html(Optional<SafeHtml> html, boolean hadText, List<Removed> removed) {
    if (html.isEmpty()) {
      return html;
    }
    Shield.Html screened = shield.screenHtml(html.get());
    if (!hadText) {
      removed.addAll(screened.removed());
    }
    return screened.html();
  }

  private List<InboundMessage.File> files(
      RawInput input, InboundMessage message, List<Removed> removed, Set<String> parts) {
    List<InboundMessage.File> files = new ArrayList<>();
    for (InboundMessage.File file : message.files()) {
      if (shield.isReadable(file.name(), file.mediaType(), file.size())) {
        List<Removed> inside = shield.screenFile(content(input, file.part()));
        removed.addAll(inside);
        if (!inside.isEmpty()) {
          parts.add(file.part());
        }
      }
      files.add(named(file, text(file.name(), removed)));
    }
    return files;
  }

  private byte[] content(RawInput input, String part) {
    Channel channel = channels.require(input.channel());
    try (InputStream content = channel.open(input.raw(), part)) {
      return content.readNBytes(Shield.LARGEST_FILE);
    } catch (IOException e) {
      log.info("A file could not be looked into: {}", e.toString());
      return new byte[0];
    }
  }

  private static InboundMessage.File named(InboundMessage.File file, String name) {
    return name.equals(file.name())
        ? file
        : new InboundMessage.File(
            file.part(),
            name,
            file.mediaType(),
            file.contentId(),
            file.inline(),
            file.size(),
            file.sha256());
  }

  private static Set<String> flagged(Set<String> flags) {
    Set<String> all = new LinkedHashSet<>(flags);
    all.add(FLAG);
    return all;
  }
}
