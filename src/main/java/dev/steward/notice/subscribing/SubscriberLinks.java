package dev.steward.notice.subscribing;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The links at the foot of mails: a number with a signature that only this desk can make. They
/// work for as long as the mail is kept.
@Component
public class SubscriberLinks {
  private static final String PURPOSE = "notice-subscriber";
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})-([a-z2-7]{26})");
  private static final int BYTES = 16;

  private final Signer signer;
  private final BaseUrl baseUrl;

  SubscriberLinks(Signer signer, BaseUrl baseUrl) {
    this.signer = signer;
    this.baseUrl = baseUrl;
  }

  /// The token of a subscriber.
  public String token(Subscriber subscriber) {
    return subscriber.id() + "-" + signature(subscriber.id());
  }

  /// Where a subscription is seen and changed.
  public String page(Subscriber subscriber) {
    return baseUrl.of("/subscriptions/" + token(subscriber));
  }

  /// Where a mail program unsubscribes by itself (RFC 8058).
  public String oneClick(Subscriber subscriber) {
    return baseUrl.of("/subscriptions/" + token(subscriber) + "/end");
  }

  /// The number of the subscriber whom a token names.
  Optional<Long> read(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(parts.group(1));
    return Optional.of(id)
        .filter(_ ->
            java.security.MessageDigest.isEqual(
                signature(id).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                parts.group(2).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  private String signature(long id) {
    return Tokens.base32(Arrays.copyOf(signer.sign(PURPOSE, Long.toString(id)), BYTES));
  }
}
