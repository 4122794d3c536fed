package dev.steward.email.compose;

import dev.steward.channel.Composed;
import dev.steward.channel.FootLine;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.SignedIds;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Gives messages the form in which they leave.
///
/// Called once for each delivery; what it returns is stored and sent as it is. Safe for many
/// threads.
@Component
public class MailComposer {
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x3b\\x3d\\x3f-\\x7e]{3,250}");
  private static final int LONGEST_SUBJECT = 400;
  private static final int LONGEST_NAME = 100;
  private static final int LATEST_REFERENCES = 10;

  private final Mailboxes mailboxes;
  private final SignedIds ids;
  private final LoopMark loop;
  private final ComposedFiles files;
  private final InstantSource clock;
  private final List<FootLine> footLines;

  MailComposer(
      Mailboxes mailboxes,
      SignedIds ids,
      LoopMark loop,
      ComposedFiles files,
      InstantSource clock,
      List<FootLine> footLines) {
    this.footLines = List.copyOf(footLines);
    this.mailboxes = mailboxes;
    this.ids = ids;
    this.loop = loop;
    this.files = files;
    this.clock = clock;
  }

  /// The mail for one recipient.
  ///
  /// @throws dev.steward.platform.error.Refusal if the recipient cannot be written to, or the files
  ///   are too large
  public Composed compose(OutboundMessage message, long delivery) {
    Mailbox mailbox = mailboxes.require(message.inbox());
    OutgoingAddress ours = OutgoingAddress.require(mailbox.inbox().address());
    OutgoingAddress recipient = OutgoingAddress.require(message.recipient().address());
    String id = ids.messageId(delivery, ours.domain());
    try {
      var mail = new MailMessage(id, !HeaderText.isAscii(recipient.local() + ours.local()));
      address(mail, message, mailbox, ours, recipient);
      describe(mail, message);
      thread(mail, message.inReplyTo());
      fill(mail, message, mailbox, delivery);
      mail.saveChanges();
      return new Composed(
          signed(bytes(mail), mailbox, ours),
          id,
          returnPath(message.kind(), ours, delivery),
          List.of(recipient.value()));
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail could not be composed", e);
    }
  }

  private void address(
      MailMessage mail,
      OutboundMessage message,
      Mailbox mailbox,
      OutgoingAddress ours,
      OutgoingAddress recipient)
      throws MessagingException {
    mail.setFrom(named(ours, sender(message, mailbox)));
    Optional<OutgoingAddress> replyTo =
        message.conversation() == OutboundMessage.NO_CONVERSATION
            ? Optional.empty()
            : ours.tagged("r." + ids.replyTag(message.conversation(), message.recipientIdentity()));
    if (replyTo.isPresent()) {
      mail.setReplyTo(new InternetAddress[] {named(replyTo.get(), mailbox.displayName())});
    }
    mail.setRecipient(RecipientType.TO, named(recipient, message.recipient().name()));
    for (Person other : message.others()) {
      Optional<OutgoingAddress> address =
          OutgoingAddress.find(other.address()).filter(a -> HeaderText.isAscii(a.local()));
      if (address.isPresent()) {
        mail.addRecipient(RecipientType.CC, named(address.get(), other.name()));
      }
    }
  }

  private void describe(MailMessage mail, OutboundMessage message) throws MessagingException {
    mail.setSubject(HeaderText.oneLine(message.subject(), LONGEST_SUBJECT), "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader(LoopMark.HEADER, loop.value());
    switch (message.kind()) {
      case REPLY -> {}
      case ACKNOWLEDGEMENT -> automatic(mail, "auto-replied");
      case NOTIFICATION -> automatic(mail, "auto-generated");
    }
    if (message.oneClick().isPresent()) {
      mail.setHeader("List-Unsubscribe", "<" + message.oneClick().get() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      mail.setHeader("Precedence", "bulk");
    }
  }

  /// RFC 3834 section 5, and the header that Exchange heeds.
  private static void automatic(MailMessage mail, String how) throws MessagingException {
    mail.setHeader("Auto-Submitted", how);
    mail.setHeader("X-Auto-Response-Suppress", "All");
  }

  /// The first id keeps the thread together, the last ones order it; a customer's client needs no
  /// more (RFC 5322 section 3.6.4 allows trimming).
  private static void thread(MailMessage mail, List<String> inReplyTo) throws MessagingException {
    List<String> known =
        inReplyTo.stream()
            .map(id -> id.replaceAll("^<|>$", ""))
            .filter(MESSAGE_ID.asMatchPredicate())
            .map(id -> "<" + id + ">")
            .distinct()
            .toList();
    if (known.isEmpty()) {
      return;
    }
    List<String> references = new ArrayList<>();
    if (known.size() > LATEST_REFERENCES) {
      references.add(known.getFirst());
    }
    references.addAll(known.subList(Math.max(0, known.size() - LATEST_REFERENCES), known.size()));
    mail.setHeader("In-Reply-To", known.getLast());
    mail.setHeader("References", String.join("\r\n ", references));
  }

  private void fill(MailMessage mail, OutboundMessage message, Mailbox mailbox, long delivery)
      throws MessagingException {
    Optional<String> signature =
        message.kind() == Kind.REPLY ? mailbox.signature(message.language()) : Optional.empty();
    MailBody body = MailBody.of(message, foot(signature, message, delivery));
    var budget = new ComposedFiles.Budget();
    MimeMultipart words = alternative(body, related(message, body, budget));
    List<OutboundMessage.File> beside =
        message.files().stream().filter(f -> !isShown(f, body.shown())).toList();
    if (beside.isEmpty()) {
      mail.setContent(words);
    } else {
      var mixed = new MimeMultipart("mixed", holding(words));
      for (OutboundMessage.File file : beside) {
        mixed.addBodyPart(files.attached(file, budget));
      }
      mail.setContent(mixed);
    }
    if (LANGUAGE.matcher(message.language()).matches()) {
      mail.setHeader("Content-Language", message.language());
    }
  }

  /// The mailbox's signature and the desk's own lines below it.
  private Optional<String> foot(
      Optional<String> signature, OutboundMessage message, long delivery) {
    List<String> lines = new ArrayList<>(signature.stream().toList());
    footLines.forEach(line -> line.of(message, delivery).ifPresent(lines::add));
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", lines));
  }

  private MimeBodyPart related(OutboundMessage message, MailBody body, ComposedFiles.Budget budget)
      throws MessagingException {
    MimeBodyPart html = text(body.html(), "html");
    List<OutboundMessage.File> images =
        message.files().stream().filter(f -> isShown(f, body.shown())).toList();
    if (images.isEmpty()) {
      return html;
    }
    var related = new MimeMultipart("related; type=\"text/html\"", html);
    for (OutboundMessage.File image : images) {
      related.addBodyPart(files.inline(image, image.contentId().orElseThrow(), budget));
    }
    return holding(related);
  }

  private static MimeMultipart alternative(MailBody body, MimeBodyPart html)
      throws MessagingException {
    return new MimeMultipart("alternative", text(body.text(), "plain"), html);
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    return part;
  }

  private static MimeBodyPart holding(MimeMultipart multipart) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(multipart);
    return part;
  }

  private static boolean isShown(OutboundMessage.File file, Set<String> shown) {
    return file.contentId().filter(shown::contains).isPresent();
  }

  private static String sender(OutboundMessage message, Mailbox mailbox) {
    return message
        .author()
        .filter(author -> message.kind() == Kind.REPLY && !author.isBlank())
        .map(author ->
            mailbox
                .fromPattern()
                .replace("{mailbox}", mailbox.displayName())
                .replace("{agent}", author))
        .orElse(mailbox.displayName());
  }

  /// Reports come to the address that names the delivery; to an automatic answer there must be none
  /// (RFC 3834 section 3.3).
  private String returnPath(Kind kind, OutgoingAddress ours, long delivery) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> "";
      case REPLY, NOTIFICATION -> ours.tagged("b." + ids.returnTag(delivery)).orElse(ours).value();
    };
  }

  private static InternetAddress named(OutgoingAddress address, String name)
      throws MessagingException {
    try {
      String line = HeaderText.oneLine(name, LONGEST_NAME);
      var named = new InternetAddress();
      named.setAddress(address.value());
      if (!line.isEmpty()) {
        named.setPersonal(line, "UTF-8");
      }
      return named;
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException("Every JDK has UTF-8", e);
    }
  }

  private static byte[] bytes(MailMessage mail) throws MessagingException {
    try {
      var out = new ByteArrayOutputStream();
      mail.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] signed(byte[] raw, Mailbox mailbox, OutgoingAddress ours) {
    if (mailbox.dkim().isEmpty()) {
      return raw;
    }
    byte[] field =
        DkimSignature.of(raw, ours.domain(), mailbox.dkim().get())
            .getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream(field.length + raw.length);
    out.writeBytes(field);
    out.writeBytes(raw);
    return out.toByteArray();
  }

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
}
