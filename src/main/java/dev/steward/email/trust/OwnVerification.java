package dev.steward.email.trust;

import dev.steward.email.parse.ParsedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Checks signatures of senders (DKIM, RFC 6376) where no border server does it for us.
///
/// A sender is authenticated if a whole signature that covers From is good, its domain is the From
/// domain or stands above it, and the domain publishes a DMARC record. That is less than DMARC
/// allows: a sibling or subdomain would have to be known for the same organisation, which takes a
/// list that grows old. It never finds a forgery, since a mail without a good signature may be
/// honest (SPF, which is about the last hop, is not looked at). RSA alone.
@Component
public class OwnVerification {
  private static final int MOST_SIGNATURES = 6;
  private static final Pattern STRICT =
      Pattern.compile("(?i)(?:^|;)\\s*adkim\\s*=\\s*s\\s*(?:;|$)");

  private final Optional<Zone> zone;
  private final VerificationSettings settings;

  @Autowired
  OwnVerification(VerificationSettings settings, BorderSettings border) {
    this(
        Optional.of(settings.resolver())
            .filter(server -> !server.isBlank() && border.authservIds().isEmpty())
            .map(DnsZone::new),
        settings);
  }

  OwnVerification(Optional<Zone> zone, VerificationSettings settings) {
    this.zone = zone;
    this.settings = settings;
  }

  /// The judgement, raised to authenticated where we find that ourselves and nobody we believe has
  /// said anything.
  public SenderTrust raise(SenderTrust trust, byte[] raw, ParsedMail mail) {
    boolean open =
        trust.verdict() == SenderTrust.Verdict.UNVERIFIED && trust.explanation().isEmpty();
    if (zone.isEmpty() || !open || trust.identity().isEmpty() || isUnreasonable(mail)) {
      return trust;
    }
    String from = DomainLook.ascii(trust.identity().get().domain());
    return inTime(zone.get(), raw, from).map(trust::provedBy).orElse(trust);
  }

  private static boolean isUnreasonable(ParsedMail mail) {
    long signatures = mail.headers().stream().filter(h -> h.is("DKIM-Signature")).count();
    return signatures == 0 || signatures > MOST_SIGNATURES;
  }

  private Optional<String> inTime(Zone known, byte[] raw, String from) {
    var task = new FutureTask<>(() -> proof(known, raw, from));
    Thread.ofVirtual().name("sender-verification").start(task);
    try {
      return task.get(settings.within().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> proof(Zone zone, byte[] raw, String from) throws IOException {
    Optional<String> policy = policy(zone, from);
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    boolean strict = STRICT.matcher(policy.get()).find();
    return signatures(zone, raw).stream()
        .filter(signature -> signature.getBodyHashLimit() < 0)
        .map(signature -> DomainLook.ascii(signature.getDToken().toString()))
        .filter(domain -> from.equals(domain) || (!strict && from.endsWith("." + domain)))
        .findFirst()
        .map(domain -> "steward: dkim=pass header.d=" + domain + ", steward: dmarc=pass");
  }

  private static List<SignatureRecord> signatures(Zone zone, byte[] raw) throws IOException {
    try {
      List<SignatureRecord> good = new SignatureCheck(zone).verify(new ByteArrayInputStream(raw));
      return good == null ? List.of() : good;
    } catch (FailException _) {
      return List.of();
    }
  }

  /// The DMARC record of the domain or of the nearest one above it (RFC 9989 section 4.10), not
  /// counting a whole top-level domain's.
  private static Optional<String> policy(Zone zone, String from) throws IOException {
    String domain = from;
    while (domain.indexOf('.') > 0) {
      List<String> found =
          zone.texts("_dmarc." + domain).stream()
              .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
              .toList();
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return Optional.empty();
  }
}
