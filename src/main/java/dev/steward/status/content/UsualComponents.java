package dev.steward.status.content;

import dev.steward.audit.Actor;
import dev.steward.status.Area;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/// What an exchange begins with.
@org.springframework.stereotype.Component
public class UsualComponents {
  private static final List<Usual> ALL =
      List.of(
          group("交易", "Trading"),
          new Usual(Area.TRADING, "", "现货交易", "Spot trading"),
          new Usual(Area.TRADING, "", "合约交易", "Futures trading"),
          new Usual(Area.TRADING, "", "网站与手机应用", "Website and apps"),
          group("充值与提现", "Deposits and withdrawals"),
          new Usual(Area.DEPOSIT, "btc", "比特币充值", "Bitcoin deposits"),
          new Usual(Area.WITHDRAWAL, "btc", "比特币提现", "Bitcoin withdrawals"),
          new Usual(Area.DEPOSIT, "eth", "以太坊 (ERC20) 充值", "Ethereum (ERC20) deposits"),
          new Usual(Area.WITHDRAWAL, "eth", "以太坊 (ERC20) 提现", "Ethereum (ERC20) withdrawals"),
          new Usual(Area.DEPOSIT, "trx", "波场 (TRC20) 充值", "TRON (TRC20) deposits"),
          new Usual(Area.WITHDRAWAL, "trx", "波场 (TRC20) 提现", "TRON (TRC20) withdrawals"),
          group("账户与接口", "Accounts and API"),
          new Usual(Area.VERIFICATION, "", "身份认证", "Identity verification"),
          new Usual(Area.API, "", "REST 与 WebSocket API", "REST and WebSocket API"));

  private final Components components;

  UsualComponents(Components components) {
    this.components = components;
  }

  private record Usual(Area area, String network, String chinese, String english) {

    Map<Locale, String> names() {
      return Map.of(Locale.SIMPLIFIED_CHINESE, chinese, Locale.ENGLISH, english);
    }
  }

  private static Usual group(String chinese, String english) {
    return new Usual(Area.GROUP, "", chinese, english);
  }

  /// Adds them where there are none yet.
  @Transactional
  public void add(Actor by) {
    if (!components.list().isEmpty()) {
      return;
    }
    Optional<Long> group = Optional.empty();
    for (Usual each : ALL) {
      boolean holds = each.area == Area.GROUP;
      long id =
          components.add(
              each.area,
              holds ? Optional.empty() : group,
              Optional.of(each.network).filter(network -> !network.isEmpty()),
              each.names(),
              by);
      group = holds ? Optional.of(id) : group;
    }
  }
}
