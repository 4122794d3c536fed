package dev.steward.email.send;

import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Hands one mail over on a connection and knows at every moment what it would mean if the
/// connection broke.
///
/// Up to the end mark nothing has happened: the server must not deliver what it has not got whole.
/// From the end mark to the answer nobody can know (RFC 1047), and only then the outcome is
/// [SendOutcome.Unknown].
final class SmtpTransaction {
  private static final Set<Integer> NOT_ABOUT_THIS_MAIL = Set.of(530, 534, 535, 538);
  private static final Duration LAST_WORD = Duration.ofMillis(500);

  private enum Phase {
    ENVELOPE,
    MAIL,
    END
  }

  private final SmtpConnection connection;
  private final SmtpWire wire;
  private final Outgoing mail;
  private final boolean eightBit;
  private Phase phase = Phase.ENVELOPE;
  private boolean reusable;

  SmtpTransaction(SmtpConnection connection, Outgoing mail) {
    this.connection = connection;
    this.wire = connection.wire();
    this.mail = mail;
    this.eightBit = hasEightBit(mail.raw());
  }

  SendOutcome run() {
    connection.countMail();
    try {
      return handOver();
    } catch (IOException e) {
      reusable = false;
      return broken(e);
    }
  }

  /// Whether the connection is in a known state and may carry the next mail.
  boolean isReusable() {
    return reusable;
  }

  private SendOutcome handOver() throws IOException {
    Optional<SendOutcome> impossible = impossible();
    if (impossible.isPresent()) {
      reusable = true;
      return impossible.get();
    }
    Optional<SendOutcome> refused = envelope();
    if (refused.isPresent()) {
      return refused.get();
    }
    SmtpReply data = wire.command("DATA", connection.times().answer());
    if (data.code() != 354) {
      return refused(data);
    }
    phase = Phase.MAIL;
    wire.putMail(mail.raw());
    wire.flush();
    phase = Phase.END;
    return ended(wire.command(".", connection.times().end()));
  }

  /// What the server has said it cannot take need not be tried.
  private Optional<SendOutcome> impossible() {
    if (needsUtf8() && connection.offer("SMTPUTF8").isEmpty()) {
      return Optional.of(
          new SendOutcome.Failed("5.6.7", "the server takes no addresses beyond ASCII (SMTPUTF8)"));
    }
    long limit = connection.offer("SIZE").map(SmtpTransaction::number).orElse(0L);
    if (limit > 0 && mail.raw().length > limit) {
      return Optional.of(
          new SendOutcome.Failed("5.3.4", "the server takes at most " + limit + " bytes"));
    }
    return Optional.empty();
  }

  private Optional<SendOutcome> envelope() throws IOException {
    boolean pipelined = connection.offer("PIPELINING").isPresent();
    wire.put(from());
    if (pipelined) {
      for (String to : mail.envelopeTo()) {
        wire.put(to(to));
      }
    }
    wire.flush();
    SmtpReply worst = wire.reply(connection.times().answer());
    for (String to : mail.envelopeTo()) {
      if (!pipelined && worst.isDone()) {
        wire.put(to(to));
        wire.flush();
      }
      if (pipelined || worst.isDone()) {
        SmtpReply reply = wire.reply(connection.times().answer());
        worst = worst.isDone() ? reply : worst;
      }
    }
    return worst.isDone() ? Optional.empty() : Optional.of(refused(worst));
  }

  private String from() {
    var command = new StringBuilder("MAIL FROM:<").append(mail.envelopeFrom()).append('>');
    if (connection.offer("SIZE").isPresent()) {
      command.append(" SIZE=").append(mail.raw().length);
    }
    if (eightBit && connection.offer("8BITMIME").isPresent()) {
      command.append(" BODY=8BITMIME");
    }
    if (needsUtf8()) {
      command.append(" SMTPUTF8");
    }
    if (connection.offer("DSN").isPresent()) {
      command.append(" RET=HDRS ENVID=").append(xtext(mail.externalId()));
    }
    return command.toString();
  }

  private String to(String address) {
    String notify = mail.envelopeFrom().isEmpty() ? "NEVER" : "FAILURE,DELAY";
    return "RCPT TO:<"
        + address
        + ">"
        + (connection.offer("DSN").isPresent() ? " NOTIFY=" + notify : "");
  }

  private SendOutcome refused(SmtpReply reply) {
    reusable = reply.isRefusal() || reply.isTemporary() && reply.code() != 421;
    if (NOT_ABOUT_THIS_MAIL.contains(reply.code())) {
      reusable = false;
      return new SendOutcome.Unreachable(reply.text());
    }
    return reply.isRefusal()
        ? new SendOutcome.Failed(reply.status(), reply.text())
        : new SendOutcome.Retry(reply.text(), Optional.empty());
  }

  /// After a refusal the connection is given up: a server that answered in the middle of the mail
  /// may have more to say.
  private SendOutcome ended(SmtpReply reply) {
    if (reply.isDone()) {
      reusable = reply.code() == 250;
      return new SendOutcome.Sent(reply.text());
    }
    SendOutcome outcome =
        reply.isTemporary() || reply.isRefusal()
            ? refused(reply)
            : new SendOutcome.Unknown("an answer that cannot be understood: " + reply.text());
    reusable = false;
    return outcome;
  }

  private SendOutcome broken(IOException e) {
    String what =
        e instanceof SocketTimeoutException ? "no answer in time" : "the connection broke";
    return switch (phase) {
      case END -> new SendOutcome.Unknown(what + " after the mail was handed over");
      case MAIL ->
          lastWord()
              .filter(SmtpReply::isRefusal)
              .map(this::refused)
              .orElseGet(() -> new SendOutcome.Retry(what + " within the mail", Optional.empty()));
      case ENVELOPE -> new SendOutcome.Retry(what + " before the mail", Optional.empty());
    };
  }

  /// A server that has seen enough may answer and hang up before we have finished.
  private Optional<SmtpReply> lastWord() {
    try {
      return Optional.of(wire.reply(LAST_WORD));
    } catch (IOException _) {
      return Optional.empty();
    } finally {
      reusable = false;
    }
  }

  private boolean needsUtf8() {
    return hasEightBit(mail.envelopeFrom().getBytes(StandardCharsets.UTF_8))
        || mail.envelopeTo().stream()
            .anyMatch(to -> hasEightBit(to.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean hasEightBit(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static long number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
  }

  /// RFC 3461 section 4.
  private static String xtext(String text) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
      if (b > 0x20 && b < 0x7f && b != '+' && b != '=') {
        out.append((char) b);
      } else {
        out.append('+').append(String.format(Locale.ROOT, "%02X", b));
      }
    }
    return out.toString();
  }
}
