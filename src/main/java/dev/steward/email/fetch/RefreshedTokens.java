package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.egress.Origins;
import jakarta.mail.MessagingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exchanges refresh tokens for access tokens (RFC 6749 section 6) and keeps these until shortly
/// before they end. A token without an endpoint is given as it is.
@Component
class RefreshedTokens implements AccessTokens {
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final DataSize MOST = DataSize.ofKilobytes(64);
  private static final Duration BEFORE_END = Duration.ofSeconds(60);

  private record Held(String token, Instant until) {}

  private final Egress egress;
  private final Origins own;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<ImapAccount, Held> held = new ConcurrentHashMap<>();

  RefreshedTokens(Egress egress, FetchSettings settings, JsonMapper json, InstantSource clock) {
    this.egress = egress;
    this.own = Origins.of(settings.tokenOrigins());
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String token(ImapAccount account) throws MessagingException {
    if (account.tokens().isEmpty()) {
      return account.secret().reveal();
    }
    Held known = held.get(account);
    if (known == null || clock.instant().isAfter(known.until())) {
      known = refresh(account, account.tokens().get());
      held.put(account, known);
    }
    return known.token();
  }

  @Override
  public void refused(ImapAccount account) {
    held.remove(account);
  }

  @Override
  public boolean mayAsk(String endpoint) {
    return egress.objectionTo(Errand.get(endpoint).allowing(own)).isEmpty();
  }

  private Held refresh(ImapAccount account, ImapAccount.TokenEndpoint endpoint)
      throws MessagingException {
    String form =
        "grant_type=refresh_token&client_id="
            + URLEncoder.encode(endpoint.clientId(), StandardCharsets.UTF_8)
            + "&refresh_token="
            + URLEncoder.encode(account.secret().reveal(), StandardCharsets.UTF_8);
    Errand errand = Errand.post(endpoint.url(), form).allowing(own).within(WITHIN, MOST);
    return switch (egress.send(errand)) {
      case Answer.Given given -> read(given);
      case Answer.Refused refused -> throw none("not asked, " + words(refused.reason()));
      case Answer.Failed failed -> throw none(words(failed.reason()));
    };
  }

  private Held read(Answer.Given answer) throws MessagingException {
    if (answer.status() != 200) {
      throw none("the token endpoint says " + answer.status());
    }
    try {
      JsonNode body = json.readTree(answer.body());
      String token = body.path("access_token").asString("");
      if (token.isEmpty()) {
        throw none("the token endpoint gave none");
      }
      Duration valid = Duration.ofSeconds(body.path("expires_in").asLong(3600)).minus(BEFORE_END);
      return new Held(token, clock.instant().plus(valid));
    } catch (JacksonException _) {
      throw none("the token endpoint gave no JSON");
    }
  }

  private static String words(Answer.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static MessagingException none(String why) {
    return new MessagingException("no access token: " + why);
  }
}
