package dev.steward.email.trust;

import dev.steward.email.parse.ParsedMail;
import dev.steward.email.parse.ParsedMail.Header;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.trust.AuthenticationResults.Result;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How far to believe the sender of a mail. Immutable; see [#of].
///
/// @param identity the one address the mail is taken to be from: that of the only From field with
///   the only mailbox. Empty means quarantine; never a display name, Sender or Reply-To in its
///   place
/// @param flags what is odd, for people and for rules, in the order of [Flag]
/// @param explanation the results used, for the record; empty where none
public record SenderTrust(
    Optional<Mailbox> identity, Verdict verdict, Set<Flag> flags, String explanation) {

  /// What was proved about the From domain.
  public enum Verdict {
    /// DMARC passed, by the word of our border server or by our own looking ([OwnVerification]).
    AUTHENTICATED,
    /// DMARC failed: quarantine, warn, never join a conversation, never answer automatically.
    SPOOF_SUSPECT,
    /// Nobody we believe has said either.
    UNVERIFIED
  }

  /// What is odd about a sender.
  public enum Flag {
    /// More than one From field, or more than one mailbox in it.
    SEVERAL_FROM,
    /// No From field, or no address in it.
    NO_FROM,
    /// The display name holds an address that is not the sender's.
    NAME_HOLDS_ADDRESS,
    /// Answers would go to another organisation.
    REPLY_TO_FOREIGN,
    /// The Sender field names another organisation; usual for mailing services.
    SENDER_DIFFERS,
    /// The domain looks like one of ours, or mixes alphabets.
    CONFUSABLE_DOMAIN,
    /// The domain is internationalised; honest for many, and unreadable for some.
    INTERNATIONAL_DOMAIN,
    /// Claims one of our own domains without authentication: never show as staff (T29).
    CLAIMS_OWN_DOMAIN,
    /// DMARC failed on the way, but a forwarder we trust had seen it pass.
    VIA_ARC,
    /// The border's fields contradict each other, or speak of another From domain; the worst
    /// counts.
    CONFLICTING_RESULTS
  }

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}\\s?[@＠]\\s?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,10}");
  private static final Pattern NOT_ADDRESS = Pattern.compile("\"[^\"]*+\"|\\([^()]*+\\)");
  private static final Pattern INSTANCE =
      Pattern.compile("(?i)(?:^|;)\\s*i\\s*=\\s*(\\d{1,2})\\s*(?:;|$)");
  private static final Pattern SEALER =
      Pattern.compile("(?i)(?:^|;)\\s*d\\s*=\\s*([\\w.-]{1,255})\\s*(?:;|$)");

  /// The judgement over `mail`. Pure; the same mail under the same policy is always judged the
  /// same.
  public static SenderTrust of(ParsedMail mail, BorderPolicy policy) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Optional<Mailbox> identity = identity(mail, flags);
    if (identity.isEmpty()) {
      return new SenderTrust(identity, Verdict.UNVERIFIED, Collections.unmodifiableSet(flags), "");
    }
    Mailbox from = identity.get();
    List<AuthenticationResults> results = BorderResults.in(mail, policy);
    Verdict verdict = verdict(mail, from, results, policy, flags);
    oddities(mail, from, policy, flags);
    boolean own =
        policy.ownDomains().contains(DomainLook.organisation(from.domain()))
            || policy.ownDomains().contains(DomainLook.ascii(from.domain()));
    if (own && verdict != Verdict.AUTHENTICATED) {
      flags.add(Flag.CLAIMS_OWN_DOMAIN);
    }
    return new SenderTrust(
        identity, verdict, Collections.unmodifiableSet(flags), explanation(results));
  }

  /// The same sender, proved in this way.
  SenderTrust provedBy(String how) {
    Set<Flag> rest = EnumSet.noneOf(Flag.class);
    rest.addAll(flags);
    rest.remove(Flag.CLAIMS_OWN_DOMAIN);
    return new SenderTrust(identity, Verdict.AUTHENTICATED, Collections.unmodifiableSet(rest), how);
  }

  private static Optional<Mailbox> identity(ParsedMail mail, Set<Flag> flags) {
    long fields = mail.headers().stream().filter(h -> h.is("From")).count();
    boolean bare =
        mail.headers().stream().filter(h -> h.is("From")).anyMatch(h -> hasAddress(h.raw()));
    if (fields == 0 || mail.from().isEmpty() || !bare) {
      flags.add(Flag.NO_FROM);
      return Optional.empty();
    }
    if (fields > 1 || mail.from().size() > 1) {
      flags.add(Flag.SEVERAL_FROM);
      return Optional.empty();
    }
    return Optional.of(mail.from().getFirst());
  }

  /// Whether there is an address outside quotes and comments: a name is never taken for one.
  private static boolean hasAddress(String from) {
    String bounded = from.substring(0, Math.min(from.length(), 10_000));
    return NOT_ADDRESS.matcher(bounded).replaceAll("").indexOf('@') >= 0;
  }

  private static Verdict verdict(
      ParsedMail mail,
      Mailbox from,
      List<AuthenticationResults> results,
      BorderPolicy policy,
      Set<Flag> flags) {
    List<Result> dmarc = results.stream().flatMap(r -> r.of("dmarc").stream()).toList();
    Set<String> values = dmarc.stream().map(Result::value).collect(Collectors.toSet());
    boolean about = dmarc.stream().allMatch(r -> isAbout(r, from));
    if (values.size() > 1 || !about) {
      flags.add(Flag.CONFLICTING_RESULTS);
    }
    if (values.contains("fail")) {
      boolean forwarded = passedBefore(mail, from, results, policy);
      flags.addAll(forwarded ? Set.of(Flag.VIA_ARC) : Set.of());
      return forwarded ? Verdict.AUTHENTICATED : Verdict.SPOOF_SUSPECT;
    }
    if (!about) {
      return Verdict.SPOOF_SUSPECT;
    }
    return values.equals(Set.of("pass")) ? Verdict.AUTHENTICATED : Verdict.UNVERIFIED;
  }

  /// A result about another From than the one we read means that two readers see two senders.
  private static boolean isAbout(Result result, Mailbox from) {
    String domain = result.properties().getOrDefault("header.from", "");
    String bare = domain.substring(domain.lastIndexOf('@') + 1);
    return bare.isEmpty() || DomainLook.ascii(bare).equals(DomainLook.ascii(from.domain()));
  }

  /// RFC 8617: the border found the chain intact, the last sealer is on our list, and its own
  /// record says that DMARC passed there.
  private static boolean passedBefore(
      ParsedMail mail, Mailbox from, List<AuthenticationResults> results, BorderPolicy policy) {
    boolean intact =
        results.stream()
            .flatMap(r -> r.of("arc").stream())
            .map(Result::value)
            .collect(Collectors.toSet())
            .equals(Set.of("pass"));
    Optional<Header> seal = last(mail, "ARC-Seal");
    Optional<Header> record = last(mail, "ARC-Authentication-Results");
    if (!intact
        || seal.isEmpty()
        || record.isEmpty()
        || instance(seal.get()) != instance(record.get())) {
      return false;
    }
    Matcher sealer = SEALER.matcher(seal.get().value());
    boolean trusted =
        sealer.find() && policy.arcSealers().contains(sealer.group(1).toLowerCase(Locale.ROOT));
    String body = record.get().value().replaceFirst("(?i)^\\s*i\\s*=\\s*\\d+\\s*;", "");
    List<Result> passed =
        AuthenticationResults.parse(body).map(r -> r.of("dmarc")).orElse(List.of());
    return trusted
        && !passed.isEmpty()
        && passed.stream().allMatch(r -> r.value().equals("pass") && isAbout(r, from));
  }

  private static Optional<Header> last(ParsedMail mail, String name) {
    return mail.headers().stream()
        .filter(h -> h.is(name))
        .max(Comparator.comparingInt(SenderTrust::instance));
  }

  private static int instance(Header header) {
    Matcher matcher = INSTANCE.matcher(header.value());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void oddities(
      ParsedMail mail, Mailbox from, BorderPolicy policy, Set<Flag> flags) {
    String organisation = DomainLook.organisation(from.domain());
    Matcher named = ADDRESS.matcher(limit(from.name()));
    while (named.find()) {
      boolean other =
          !named.group().replaceAll("\\s", "").replace('＠', '@').equalsIgnoreCase(from.address());
      flags.addAll(other ? Set.of(Flag.NAME_HOLDS_ADDRESS) : Set.of());
    }
    if (mail.replyTo().stream()
        .anyMatch(r -> !DomainLook.organisation(r.domain()).equals(organisation))) {
      flags.add(Flag.REPLY_TO_FOREIGN);
    }
    if (mail.sender()
        .filter(s -> !DomainLook.organisation(s.domain()).equals(organisation))
        .isPresent()) {
      flags.add(Flag.SENDER_DIFFERS);
    }
    if (DomainLook.isInternational(from.domain())) {
      flags.add(Flag.INTERNATIONAL_DOMAIN);
    }
    if (DomainLook.isConfusable(from.domain(), policy.ownDomains())) {
      flags.add(Flag.CONFUSABLE_DOMAIN);
    }
  }

  private static String limit(String name) {
    return name.substring(0, Math.min(name.length(), 1_000));
  }

  private static String explanation(List<AuthenticationResults> results) {
    return results.stream()
        .flatMap(r ->
            r.results().stream()
                .map(one -> r.authservId() + ": " + one.method() + "=" + one.value()))
        .limit(20)
        .collect(Collectors.joining(", "));
  }
}
