package dev.steward.fee.checking;

import dev.steward.fee.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one person may propose without a second.
///
/// @param creditLimits largest credit that one person decides alone, by coin, as in
///   `USDT:20,USD:20`; a coin that is not named always needs two people
@ConfigurationProperties("steward.fee")
record FeeSettings(@DefaultValue("USDT:20,USD:20") String creditLimits) {

  BigDecimal limit(String coin) {
    return Arrays.stream(creditLimits.split(","))
        .map(each -> each.strip().split(":"))
        .filter(each -> each.length == 2 && each[0].equals(coin))
        .findFirst()
        .flatMap(each -> Decimals.parse(each[1]))
        .orElse(BigDecimal.ZERO);
  }
}
