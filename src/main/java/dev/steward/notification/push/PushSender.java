package dev.steward.notification.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryption;
import com.zerodeplibs.webpush.MessageEncryptionException;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.KeyExtractionException;
import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.egress.Origins;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends one encrypted message to one browser's push service and acts on its answer.
@Component
class PushSender {
  private static final Duration LIFE = Duration.ofHours(4);

  private final PushKeys keys;
  private final Subscriptions subscriptions;
  private final Egress egress;
  private final Origins own;
  private final InstantSource clock;
  private final MessageEncryption encryption = MessageEncryptions.of();

  PushSender(
      PushKeys keys,
      Subscriptions subscriptions,
      Egress egress,
      PushSettings settings,
      InstantSource clock) {
    this.keys = keys;
    this.subscriptions = subscriptions;
    this.egress = egress;
    this.own = Origins.of(settings.origins());
    this.clock = clock;
  }

  /// What became of it.
  enum Outcome {
    /// The push service took it.
    TAKEN,
    /// It may take it later.
    LATER,
    /// It never will, and the subscription is removed.
    GONE
  }

  /// Sends a message of up to 3,000 bytes.
  ///
  /// @param topic a newer message with the same one takes the place of one that still waits
  Outcome send(Subscription to, String topic, String text) {
    Outcome outcome =
        encrypted(to, text)
            .map(message -> outcome(egress.send(errand(to, topic, message))))
            .orElse(Outcome.GONE);
    switch (outcome) {
      case TAKEN -> subscriptions.pushed(to.id(), clock.instant());
      case GONE -> subscriptions.remove(to.endpoint());
      case LATER -> {}
    }
    return outcome;
  }

  private Errand errand(Subscription to, String topic, EncryptedPushMessage message) {
    var content = new Errand.Content(message.mediaType(), message.toBytes());
    var headers =
        Map.of(
            "Authorization", keys.authorization(to.endpoint()),
            "Content-Encoding", message.contentEncoding(),
            "TTL", String.valueOf(LIFE.toSeconds()),
            "Urgency", "high",
            "Topic", topic);
    return Errand.post(to.endpoint(), content, headers).allowing(own);
  }

  /// 404 and 410 are RFC 8030's words for gone; 403 says that the subscription is of other keys.
  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Given(int status, _, _) when status >= 200 && status < 300 -> Outcome.TAKEN;
      case Answer.Given(int status, _, _) when status == 404 || status == 410 || status == 403 ->
          Outcome.GONE;
      case Answer.Given _ -> Outcome.LATER;
      case Answer.Refused _ -> Outcome.GONE;
      case Answer.Failed _ -> Outcome.LATER;
    };
  }

  /// Empty where the browser's key is none.
  private Optional<EncryptedPushMessage> encrypted(Subscription to, String text) {
    try {
      var browser = UserAgentMessageEncryptionKeyInfo.of(to.p256dh(), to.auth());
      return Optional.of(encryption.encrypt(browser, PushMessage.ofUTF8(text)));
    } catch (MessageEncryptionException
        | InvalidECPublicKeyException
        | KeyExtractionException
        | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
