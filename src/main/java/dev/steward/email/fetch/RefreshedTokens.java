package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exchanges refresh tokens for access tokens (RFC 6749 section 6) and keeps these until shortly
/// before they end. A token without an endpoint is given as it is.
@Component
class RefreshedTokens implements AccessTokens {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration BEFORE_END = Duration.ofSeconds(60);

  private record Held(String token, Instant until) {}

  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<ImapAccount, Held> held = new ConcurrentHashMap<>();

  RefreshedTokens(JsonMapper json, InstantSource clock) {
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

  private Held refresh(ImapAccount account, ImapAccount.TokenEndpoint endpoint)
      throws MessagingException {
    String form =
        "grant_type=refresh_token&client_id="
            + URLEncoder.encode(endpoint.clientId(), StandardCharsets.UTF_8)
            + "&refresh_token="
            + URLEncoder.encode(account.secret().reveal(), StandardCharsets.UTF_8);
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(endpoint.url()))
              .timeout(TIMEOUT)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return read(answer);
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      throw new MessagingException("no access token: " + e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new MessagingException("no access token: interrupted");
    }
  }

  private Held read(HttpResponse<String> answer) throws MessagingException {
    if (answer.statusCode() != 200) {
      throw new MessagingException(
          "no access token: the token endpoint says " + answer.statusCode());
    }
    JsonNode body = json.readTree(answer.body());
    String token = body.path("access_token").asString("");
    if (token.isEmpty()) {
      throw new MessagingException("no access token: the token endpoint gave none");
    }
    Duration valid = Duration.ofSeconds(body.path("expires_in").asLong(3600)).minus(BEFORE_END);
    return new Held(token, clock.instant().plus(valid));
  }
}
