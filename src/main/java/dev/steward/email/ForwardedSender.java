package dev.steward.email;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.reply.Split;
import dev.steward.platform.address.EmailAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who wrote the mail that this one passes on, as the forwarding program put it into the text.
/// Anyone can write that: it is a claim and never more.
final class ForwardedSender {
  private static final int LOOKED_AT = 20_000;
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)^\\s*(?:fwd?|wg|tr|rv|enc|i|vb|转发|轉寄|答复转发)\\s*[:：].*");
  private static final Pattern MARK =
      Pattern.compile(
          "(?imu)^[>\\s]*(?:-{2,}\\s*(?:forwarded message|original message|weitergeleitete nachricht|message transféré|"
              + "mensaje reenviado|转发邮件信息|转发的邮件|原始邮件|轉寄郵件).{0,40}|begin forwarded message:.{0,40})$");
  private static final Pattern FROM =
      Pattern.compile(
          "(?imu)^[>*\\s]*(?:from|von|de|da|发件人|寄件者)\\s*\\*?\\s*[:：]\\s*\\*?(.{0,200}?)[<\\[(]?(?:mailto:)?"
              + "([^\\s<>\\[\\]()\"']{1,64}@[^\\s<>\\[\\]()\"']{1,255})[>\\])]?.{0,60}$");

  private ForwardedSender() {}

  static Optional<Person> of(ParsedMail mail, Split text) {
    if (!SUBJECT.matcher(mail.subject()).matches()) {
      return Optional.empty();
    }
    String all = limit(text.visible()) + "\n" + limit(text.quoted());
    Matcher mark = MARK.matcher(all);
    int from = mark.find() ? mark.end() : 0;
    Matcher sender = FROM.matcher(all);
    return sender.find(from)
        ? EmailAddress.find(sender.group(2))
            .map(address ->
                Person.email(address.value(), sender.group(1).replaceAll("[\"'*<]", "").strip()))
        : Optional.empty();
  }

  private static String limit(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }
}
