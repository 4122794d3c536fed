package dev.steward.coin;

import dev.steward.platform.Home;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the shipped files, then the admin's, while the desk starts.
@Configuration(proxyBeanMethods = false)
class CoinConfiguration {
  private static final String NAME = "coins.json";

  @Bean
  Catalogue catalogue(CoinSettings settings, Home home) {
    Path own = Objects.requireNonNullElse(settings.file(), home.folder().resolve(NAME));
    if (settings.file() != null && !Files.isRegularFile(own)) {
      throw new Refusal(CoinError.BAD_FILE, own, "there is no such file");
    }
    var reading = shipped();
    if (Files.isRegularFile(own)) {
      reading.add(read(own));
    }
    if (!reading.problems().isEmpty()) {
      throw new Refusal(CoinError.BAD_FILE, own, String.join("\n  ", reading.problems()));
    }
    return reading.catalogue();
  }

  /// What comes with the desk.
  static CatalogueReading shipped() {
    var reading = new CatalogueReading();
    for (String name : new String[] {"networks.json", "assets.json"}) {
      String path = "/coin/" + name;
      try (InputStream in =
          Objects.requireNonNull(CoinConfiguration.class.getResourceAsStream(path), path)) {
        reading.add(mapper().readValue(in, CatalogueFile.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return reading;
  }

  private static CatalogueFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return mapper().readValue(in, CatalogueFile.class);
    } catch (JacksonException e) {
      throw new Refusal(CoinError.BAD_FILE, e, file, e.getOriginalMessage());
    } catch (IOException e) {
      throw new Refusal(CoinError.BAD_FILE, e, file, e.toString());
    }
  }

  /// A word that means nothing is a mistake: it would be taken for granted.
  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }
}
