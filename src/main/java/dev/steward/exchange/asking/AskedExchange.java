package dev.steward.exchange.asking;

import dev.steward.exchange.Activity;
import dev.steward.exchange.Exchange;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeError;
import dev.steward.exchange.ExchangeFill;
import dev.steward.exchange.Heard;
import dev.steward.exchange.Transfer;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the exchange: counts first, then looks at what was heard within the last minute.
@Component
class AskedExchange implements Exchange {
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final int MOST = 500;

  private final Client client;
  private final Lookups lookups;
  private final InstantSource clock;
  private final JsonMapper json;
  private final Map<String, Remembered> cache = new ConcurrentHashMap<>();

  AskedExchange(Client client, Lookups lookups, InstantSource clock, JsonMapper json) {
    this.client = client;
    this.lookups = lookups;
    this.clock = clock;
    this.json = json;
  }

  private record Remembered(JsonNode answer, Instant at) {}

  @Override
  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public Heard<ExchangeAccount> account(Asking asking) {
    return read(asking, "account", "", told -> Answers.account(told, asking.uid(), false));
  }

  @Override
  public Heard<ExchangeAccount> accountWithBalances(Asking asking) {
    if (!asking.by().may(Permission.VIEW_BALANCES)) {
      return account(asking);
    }
    return read(
        asking, "balances", "?balances=true", told -> Answers.account(told, asking.uid(), true));
  }

  @Override
  public Heard<List<Activity>> activity(Asking asking) {
    return read(asking, "activity", "/activity", Answers::activity);
  }

  @Override
  public Heard<List<ExchangeFill>> fills(
      Asking asking, Optional<String> order, Instant from, Instant to) {
    String query =
        order
            .map(each -> "?order=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
            .orElse("?from=" + from + "&to=" + to);
    return read(asking, "fills", "/fills" + query, Answers::fills);
  }

  @Override
  public Heard<List<Transfer>> transfers(Asking asking) {
    return read(asking, "transfers", "/transfers", Answers::transfers);
  }

  @Override
  public Heard<String> freeze(Asking asking) {
    return act(asking, "freezes");
  }

  @Override
  public Heard<String> release(Asking asking) {
    return act(asking, "releases");
  }

  @Override
  public Heard<String> revoke(Asking asking) {
    return act(asking, "revocations");
  }

  private <T> Heard<T> read(Asking asking, String what, String rest, Function<Told, T> reader) {
    String path = path(asking) + rest;
    lookups.count(asking, what);
    Remembered known = cache.get(path);
    if (known != null && known.at().plus(KEPT).isAfter(clock.instant())) {
      return told(known.answer(), reader, known.at());
    }
    return switch (client.send(path, Optional.empty())) {
      case Heard.Unknown<JsonNode>(Heard.Why why) -> new Heard.Unknown<>(why);
      case Heard.Told<JsonNode>(JsonNode answer, var _, var _) -> {
        remember(path, answer);
        yield told(answer, reader, clock.instant());
      }
    };
  }

  private static <T> Heard<T> told(JsonNode answer, Function<Told, T> reader, Instant at) {
    var doubts = new ArrayList<String>();
    T value = reader.apply(new Told(answer, "", doubts));
    return new Heard.Told<>(value, doubts, at);
  }

  private void remember(String path, JsonNode answer) {
    Instant now = clock.instant();
    if (cache.size() >= MOST) {
      cache.values().removeIf(each -> !each.at().plus(KEPT).isAfter(now));
    }
    if (cache.size() < MOST) {
      cache.put(path, new Remembered(answer, now));
    }
  }

  private Heard<String> act(Asking asking, String what) {
    if (!asking.by().may(Permission.FREEZE_ACCOUNTS)) {
      return new Heard.Unknown<>(Heard.Why.REFUSED);
    }
    lookups.count(asking, what);
    String path = path(asking);
    cache.keySet().removeIf(key -> key.startsWith(path));
    String body =
        json.writeValueAsString(
            Map.of("reason", asking.reason(), "ticket", asking.ticket().value()));
    return switch (client.send(path + "/" + what, Optional.of(body))) {
      case Heard.Unknown<JsonNode>(Heard.Why why) -> new Heard.Unknown<>(why);
      case Heard.Told<JsonNode>(JsonNode answer, var _, var _) ->
          new Told(answer, "", new ArrayList<>())
              .text("id")
              .<Heard<String>>map(id -> new Heard.Told<>(id, List.of(), clock.instant()))
              .orElseGet(() -> new Heard.Unknown<>(Heard.Why.NONSENSE));
    };
  }

  private static String path(Asking asking) {
    if (!asking.uid().matches("[0-9A-Za-z]{4,32}")) {
      throw new Refusal(ExchangeError.NOT_A_UID);
    }
    return "/v1/accounts/" + asking.uid();
  }
}
