package dev.steward.exchange.asking;

import dev.steward.exchange.ExchangeSettings;
import dev.steward.exchange.signing.SigningKey;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class AskingConfiguration {

  @Bean
  Endpoint exchangeEndpoint(ExchangeSettings settings) {
    Optional<Endpoint.Place> place = place(settings);
    return new Endpoint(() -> place);
  }

  private static Optional<Endpoint.Place> place(ExchangeSettings settings) {
    if (settings.url().isBlank()) {
      return Optional.empty();
    }
    SigningKey key =
        settings.privateKey().isBlank()
            ? new SigningKey.Shared(Base64.getDecoder().decode(settings.secret()))
            : SigningKey.own(Base64.getDecoder().decode(settings.privateKey()));
    String url = settings.url().strip().replaceAll("/+$", "");
    return Optional.of(new Endpoint.Place(url, settings.keyId(), key));
  }
}
