package dev.steward.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/// Wires the web ground.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

  @Bean
  Messages messages(WebSettings settings) {
    return Messages.load(settings.strictMessages());
  }

  @Bean
  Preferences localeResolver() {
    return new Preferences();
  }

  @Bean
  Assets assets() {
    return Assets.load();
  }

  @Bean
  FormTokens formTokens(SecureRandom random) {
    return new FormTokens(random);
  }

  @Bean
  Uis uis(
      Messages messages,
      Preferences preferences,
      Assets assets,
      FormTokens tokens,
      InstantSource time,
      ObjectProvider<Navigation> navigations,
      TemplateEngine engine) {
    // Found when the first page asks, so that no filter pulls the whole desk into being at start.
    var ordered = SingletonSupplier.of(() -> navigations.orderedStream().toList());
    return new Uis(
        messages,
        preferences,
        assets,
        tokens,
        time,
        ordered::obtain,
        (template, params, output) -> engine.render(template + ".jte", params, output));
  }

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, WebConfiguration.class.getClassLoader(), "dev.steward.jte");
  }

  @Bean
  Templates templates(TemplateEngine engine, Uis uis) {
    return new Templates(engine, uis);
  }

  @Bean
  Problems problems(
      Messages messages, Preferences preferences, Templates templates, JsonMapper json) {
    return new Problems(messages, preferences, templates, json);
  }
}
