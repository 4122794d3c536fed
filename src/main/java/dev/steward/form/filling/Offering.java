package dev.steward.form.filling;

import dev.steward.coin.Asset;
import dev.steward.coin.Coins;
import dev.steward.coin.Network;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.status.Area;
import dev.steward.status.Incident;
import dev.steward.status.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is known before anything is typed: what hinders this kind of request now, networks, coins.
@Component
class Offering {
  private static final Map<String, Area> AREAS =
      Map.of(
          "deposit", Area.DEPOSIT,
          "missing-memo", Area.DEPOSIT,
          "wrong-network", Area.DEPOSIT,
          "withdrawal", Area.WITHDRAWAL,
          "trade", Area.TRADING,
          "futures", Area.TRADING,
          "identity-verification", Area.VERIFICATION,
          "api", Area.API);

  private final Coins coins;
  private final Status status;

  Offering(Coins coins, Status status) {
    this.coins = coins;
    this.status = status;
  }

  FillPage.Known known(String code, Locale locale) {
    List<Incident> incidents =
        Optional.ofNullable(AREAS.get(code)).stream()
            .flatMap(area -> status.running(area, Optional.empty()).stream())
            .toList();
    return new FillPage.Known(
        incidents.stream()
            .map(incident ->
                new Frame.Way(
                    status.path(incident).replace("{language}", locale.toLanguageTag()),
                    incident.title(locale)))
            .toList(),
        coins.networks().stream().map(Network::label).toList(),
        coins.assets().stream().map(Asset::code).toList());
  }
}
