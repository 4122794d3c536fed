package dev.steward.email.receive;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.MailFingerprint;
import dev.steward.platform.blob.BlobUnavailable;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What all connections share: who is a recipient, and what becomes of a mail that has arrived.
@Component
class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final String INSUFFICIENT_RESOURCES = "53";

  private final Intakes intakes;
  private final OwnAddresses own;
  private final ReceiverSettings settings;
  private final ReceiverCertificate certificate;
  private final InstantSource clock;
  private final HeldBytes held;

  Reception(
      Intakes intakes,
      OwnAddresses own,
      ReceiverSettings settings,
      ReceiverCertificate certificate,
      InstantSource clock) {
    this.intakes = intakes;
    this.own = own;
    this.settings = settings;
    this.certificate = certificate;
    this.clock = clock;
    this.held = new HeldBytes(settings.maxHeld().toBytes());
  }

  ReceiverSettings settings() {
    return settings;
  }

  ReceiverCertificate certificate() {
    return certificate;
  }

  HeldBytes held() {
    return held;
  }

  /// Whether we take mail for this address.
  Answer recipient(String address) {
    try {
      return own.takesMailFor(address) ? new Answer(250, "2.1.5 Ok") : Answer.NO_SUCH_INBOX;
    } catch (RuntimeException e) {
      log.warn("Recipients cannot be looked up now: {}", e.toString());
      return Answer.TRY_LATER;
    }
  }

  /// Has the mail committed, or says why not. The edge: whatever goes wrong, the sender keeps the
  /// mail.
  Answer take(Peer peer, MailEnvelope mail, byte[] raw) {
    try {
      Accepted accepted = intakes.accept(input(peer, mail, raw));
      return new Answer(250, "2.0.0 Ok: taken as " + accepted.intake());
    } catch (BlobUnavailable e) {
      log.error("A mail could not be stored: {}", e.toString());
      return Answer.NO_ROOM;
    } catch (RuntimeException e) {
      log.error("A mail could not be taken", e);
      return isResourceLack(e) ? Answer.NO_ROOM : Answer.TRY_LATER;
    }
  }

  private RawInput input(Peer peer, MailEnvelope mail, byte[] raw) {
    Optional<Inbox> inbox =
        mail.recipients.stream().map(own::inboxOf).flatMap(Optional::stream).findFirst();
    return new RawInput(
        ChannelName.EMAIL,
        inbox.map(Inbox::id),
        MailFingerprint.of(raw),
        peer.protocol(),
        raw,
        facts(peer, mail),
        List.copyOf(mail.recipients),
        clock.instant());
  }

  private static Map<String, String> facts(Peer peer, MailEnvelope mail) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("from", mail.from);
    facts.put("helo", peer.helo());
    facts.put("peer", peer.address());
    facts.put("body", mail.body);
    if (mail.international) {
      facts.put("smtputf8", "true");
    }
    if (!peer.tls().isEmpty()) {
      facts.put("tls", peer.tls());
    }
    return facts;
  }

  private static boolean isResourceLack(Throwable trouble) {
    return Stream.iterate(trouble, t -> t != null, Throwable::getCause)
        .limit(20)
        .anyMatch(t ->
            t instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(INSUFFICIENT_RESOURCES));
  }
}
