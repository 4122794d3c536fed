package dev.steward.notice.subscribing;

import dev.steward.channel.ChannelName;
import dev.steward.channel.delivery.AddressSuppressed;
import dev.steward.notice.NoticeError;
import dev.steward.notice.Topic;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way to become a subscriber, and to cease to be one.
@Component
public class Subscribing {
  /// Askings from one network in an hour; beyond them further ones are refused.
  public static final int PER_HOUR = 10;

  static final Duration LINK = Duration.ofHours(48);

  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int PER_DAY = 3;

  private final JdbcClient db;
  private final Subscribers subscribers;
  private final SubscriberPost post;
  private final SubscriberLinks links;
  private final Tokens tokens;
  private final Signer signer;
  private final InstantSource clock;

  Subscribing(
      JdbcClient db,
      Subscribers subscribers,
      SubscriberPost post,
      SubscriberLinks links,
      Tokens tokens,
      Signer signer,
      InstantSource clock) {
    this.db = db;
    this.subscribers = subscribers;
    this.post = post;
    this.links = links;
    this.tokens = tokens;
    this.signer = signer;
    this.clock = clock;
  }

  /// Somebody asks for mail to an address. What happens does not depend on whether it is known: a
  /// mail goes there that asks whether this was wanted, unless one has just gone.
  ///
  /// @param network where it was asked, for instance an address
  /// @throws Refusal [NoticeError#BAD_ADDRESS], [NoticeError#NO_TOPIC] or, from a network that asks
  ///   all the time, [NoticeError#TOO_MANY]
  @Transactional
  public void ask(String address, Set<Topic> wanted, Locale locale, String network) {
    EmailAddress email =
        EmailAddress.find(address).orElseThrow(() -> new Refusal(NoticeError.BAD_ADDRESS));
    if (wanted.isEmpty()) {
      throw new Refusal(NoticeError.NO_TOPIC);
    }
    Instant now = clock.instant();
    count(network, now);
    subscribers.add(email.value(), email.normalised(), locale, wanted, now);
    subscribers
        .lock(email.normalised())
        .filter(known -> known.times() == 0 || mayAsk(known, now))
        .ifPresent(known -> write(known, wanted, locale, now));
  }

  private static boolean mayAsk(Subscribers.Asked known, Instant now) {
    Duration since = Duration.between(known.lastAsked(), now);
    return since.compareTo(DAY) >= 0 || (since.compareTo(AGAIN) >= 0 && known.times() < PER_DAY);
  }

  private void write(Subscribers.Asked known, Set<Topic> wanted, Locale locale, Instant now) {
    String token = tokens.link();
    boolean newDay = Duration.between(known.lastAsked(), now).compareTo(DAY) >= 0;
    subscribers.asked(
        known.subscriber().id(),
        locale,
        wanted,
        Tokens.hash(token),
        now,
        newDay ? 1 : known.times() + 1);
    post.question(known.subscriber().address(), locale, wanted, token);
  }

  private void count(String network, Instant now) {
    byte[] hash = signer.sign("notice-network", network);
    db.sql("delete from notice_asking where asked_at < ?")
        .param(Timestamp.from(now.minus(Duration.ofHours(1))))
        .update();
    long recent =
        db.sql("select count(*) from notice_asking where network = ?")
            .param(hash)
            .query(Long.class)
            .single();
    if (recent >= PER_HOUR) {
      throw new Refusal(NoticeError.TOO_MANY);
    }
    db.sql("insert into notice_asking (network, asked_at) values (?, ?)")
        .params(hash, Timestamp.from(now))
        .update();
  }

  /// Who is asked by the link in a mail; empty where it was used, replaced or is too old.
  public Optional<Subscriber> asked(String token) {
    return subscribers.asked(Tokens.hash(token), clock.instant().minus(LINK));
  }

  /// The owner of the address says yes.
  ///
  /// @return who it is; empty where the link does not hold any more
  @Transactional
  public Optional<Subscriber> confirm(String token) {
    Optional<Subscriber> asked = asked(token);
    boolean confirmed =
        subscribers.confirm(Tokens.hash(token), clock.instant().minus(LINK), clock.instant());
    return asked.filter(_ -> confirmed);
  }

  /// The subscriber of a link at the foot of a mail.
  public Optional<Subscriber> subscriber(String token) {
    return links.read(token).flatMap(subscribers::find);
  }

  /// Wants mail of these topics from now on; of none is to unsubscribe.
  @Transactional
  public void choose(String token, Set<Topic> topics) {
    if (topics.isEmpty()) {
      unsubscribe(token);
    } else {
      subscriber(token).ifPresent(who -> subscribers.choose(who.id(), topics));
    }
  }

  /// Wants no mail any more. Again is no mistake.
  @Transactional
  public void unsubscribe(String token) {
    links.read(token).ifPresent(subscribers::remove);
  }

  /// An address that bounces or complains is no subscriber any more.
  @EventListener
  void suppressed(AddressSuppressed event) {
    if (event.channel() == ChannelName.EMAIL) {
      EmailAddress.find(event.address())
          .ifPresent(address -> subscribers.remove(address.normalised()));
    }
  }

  /// Forgets addresses that were asked and never said yes.
  boolean tidy() {
    return subscribers.forgetUnconfirmed(clock.instant().minus(Duration.ofDays(7))) > 0;
  }
}
