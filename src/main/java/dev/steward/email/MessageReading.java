package dev.steward.email;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.RawInput;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.reply.ReplyHtml;
import dev.steward.email.reply.ReplyText;
import dev.steward.email.reply.Split;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes a message of a mail that somebody wrote.
@Component
class MessageReading {
  /// What people should see about a mail; the rest only matters to whoever reads the raw bytes.
  private static final Set<Flaw> SHOWN =
      Set.of(
          Flaw.SEVERAL_FROM,
          Flaw.DECEPTIVE_NAME,
          Flaw.ENCRYPTED,
          Flaw.AMBIGUOUS_STRUCTURE,
          Flaw.LIMIT_REACHED,
          Flaw.UNKNOWN_CHARSET,
          Flaw.IMPLAUSIBLE_DATE);

  private static final int MOST_PEOPLE = 100;

  private final OwnAddresses own;
  private final ThreadHints hints;
  private final HtmlSanitizer sanitizer;

  MessageReading(OwnAddresses own, ThreadHints hints, HtmlSanitizer sanitizer) {
    this.own = own;
    this.hints = hints;
    this.sanitizer = sanitizer;
  }

  InboundMessage read(
      RawInput input,
      ParsedMail mail,
      ParsedMail.Mailbox from,
      Mailbox mailbox,
      Judgement judgement) {
    Optional<Split> html = mail.html().filter(h -> !h.isBlank()).map(ReplyHtml::split);
    Split text = text(mail, html);
    return new InboundMessage(
        ChannelName.EMAIL,
        mailbox.inbox().id(),
        new InboundMessage.Sender(
            Person.email(from.address(), from.name()),
            judgement.proof(),
            judgement.trust().explanation()),
        others(mail, from),
        hints.of(input, mail),
        mail.messageId().orElse(input.dedupeKey()),
        mail.subject(),
        text.visible(),
        text.quoted(),
        html.map(Split::visible).flatMap(this::safe),
        html.map(Split::quoted).flatMap(this::safe),
        files(mail),
        LanguageGuess.of(mail.subject() + "\n" + text.visible()),
        judgement.automatic(),
        mailbox.acknowledges() && judgement.isAcknowledgeable() && mayBeAnswered(input),
        ForwardedSender.of(mail, text),
        flags(mail, judgement),
        mail.date());
  }

  private static Split text(ParsedMail mail, Optional<Split> html) {
    Optional<String> plain = mail.text().filter(text -> !text.isBlank());
    return plain
        .map(ReplyText::of)
        .or(() -> html.map(h -> new Split(HtmlText.of(h.visible()), HtmlText.of(h.quoted()))))
        .orElseGet(() -> new Split("", ""));
  }

  private Optional<SafeHtml> safe(String html) {
    return html.isBlank() ? Optional.empty() : Optional.of(sanitizer.mail(html));
  }

  /// Whom else it was addressed to: neither us nor the sender, each once.
  private List<Person> others(ParsedMail mail, ParsedMail.Mailbox from) {
    Map<String, Person> others = new LinkedHashMap<>();
    String sender = normalised(from.address()).orElse("");
    Stream.concat(mail.to().stream(), mail.cc().stream())
        .limit(MOST_PEOPLE)
        .filter(one -> !own.isOurs(one.address()))
        .forEach(one ->
            normalised(one.address())
                .filter(address -> !address.equals(sender))
                .ifPresent(address ->
                    others.putIfAbsent(address, Person.email(one.address(), one.name()))));
    return List.copyOf(others.values());
  }

  private static Optional<String> normalised(String address) {
    return EmailAddress.find(address).map(EmailAddress::normalised);
  }

  private static List<InboundMessage.File> files(ParsedMail mail) {
    return mail.attachments().stream()
        .map(part ->
            new InboundMessage.File(
                part.path(),
                part.name(),
                part.mediaType(),
                part.contentId(),
                part.role() == ParsedMail.Role.INLINE,
                part.size(),
                part.sha256()))
        .toList();
  }

  private static Set<String> flags(ParsedMail mail, Judgement judgement) {
    Set<String> flags = new LinkedHashSet<>(judgement.flags());
    mail.flaws().stream()
        .filter(SHOWN::contains)
        .map(flaw -> flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(flags::add);
    return flags;
  }

  /// Never what came from a file or lay there before the mailbox was connected.
  private static boolean mayBeAnswered(RawInput input) {
    return !input.via().equals("import") && !input.envelope().containsKey("old");
  }
}
