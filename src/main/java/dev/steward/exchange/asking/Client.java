package dev.steward.exchange.asking;

import dev.steward.exchange.ExchangeSettings;
import dev.steward.exchange.Heard;
import dev.steward.exchange.Heard.Why;
import dev.steward.exchange.signing.Signature;
import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.egress.Origins;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends one signed request and waits for its answer.
@Component
class Client {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final DataSize MOST = DataSize.ofMegabytes(8);

  private final Endpoint endpoint;
  private final ExchangeSettings settings;
  private final Egress egress;
  private final InstantSource clock;
  private final SecureRandom random;
  private final AtomicReference<Origins> own = new AtomicReference<>(Origins.NONE);
  private final AtomicReference<String> ownUrl = new AtomicReference<>("");
  private final Breaker breaker;

  Client(
      Endpoint endpoint,
      ExchangeSettings settings,
      Egress egress,
      InstantSource clock,
      SecureRandom random) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.egress = egress;
    this.clock = clock;
    this.random = random;
    this.breaker = new Breaker(clock);
  }

  boolean isConnected() {
    return endpoint.at().get().isPresent();
  }

  /// @param path below the address of the exchange, with its query
  /// @param body JSON to post; a plain reading where empty
  Heard<JsonNode> send(String path, Optional<String> body) {
    Optional<Endpoint.Place> place = endpoint.at().get();
    if (place.isEmpty()) {
      return new Heard.Unknown<>(Why.UNCONNECTED);
    }
    if (!breaker.lets()) {
      return new Heard.Unknown<>(Why.RESTING);
    }
    Heard<JsonNode> heard = heard(egress.send(errand(place.get(), path, body)));
    if (heard instanceof Heard.Unknown<JsonNode>(Why why)
        && why != Why.ABSENT
        && why != Why.REFUSED) {
      breaker.failed();
    } else {
      breaker.succeeded();
    }
    return heard;
  }

  private Errand errand(Endpoint.Place place, String path, Optional<String> body) {
    URI address = URI.create(place.url() + path);
    Optional<byte[]> bytes = body.map(text -> text.getBytes(StandardCharsets.UTF_8));
    String query = address.getRawQuery() == null ? "?" : "?" + address.getRawQuery();
    var request =
        new Signature.Request(
            bytes.isPresent() ? "POST" : "GET", address.getRawPath(), query, bytes);
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    var fields =
        Signature.sign(
            request, place.key(), place.keyId(), clock.instant(), HexFormat.of().formatHex(nonce));
    var content = bytes.map(each -> new Errand.Content("application/json", each));
    return new Errand(
        address.toString(),
        content,
        fields,
        "application/json",
        origins(place.url()),
        settings.timeout(),
        MOST);
  }

  /// The exchange stands where the operator says, which may be a private network.
  private Origins origins(String url) {
    if (!ownUrl.get().equals(url)) {
      own.set(Origins.of(List.of(url)));
      ownUrl.set(url);
    }
    return own.get();
  }

  private static Heard<JsonNode> heard(Answer answer) {
    return switch (answer) {
      case Answer.Refused _ -> new Heard.Unknown<>(Why.REFUSED);
      case Answer.Failed(Answer.Reason reason) ->
          new Heard.Unknown<>(
              switch (reason) {
                case TOO_SLOW -> Why.SLOW;
                case TOO_LARGE -> Why.NONSENSE;
                default -> Why.DOWN;
              });
      case Answer.Given(int status, String type, byte[] body) -> given(status, type, body);
    };
  }

  private static Heard<JsonNode> given(int status, String type, byte[] body) {
    if (status == 404) {
      return new Heard.Unknown<>(Why.ABSENT);
    }
    if (status == 401 || status == 403) {
      return new Heard.Unknown<>(Why.REFUSED);
    }
    if (status != 200) {
      return new Heard.Unknown<>(status == 504 || status == 429 ? Why.SLOW : Why.DOWN);
    }
    try {
      JsonNode tree = JSON.readTree(body);
      return tree.isObject() && type.equals("application/json")
          ? new Heard.Told<>(tree, List.of(), java.time.Instant.EPOCH)
          : new Heard.Unknown<>(Why.NONSENSE);
    } catch (JacksonException _) {
      return new Heard.Unknown<>(Why.NONSENSE);
    }
  }
}
