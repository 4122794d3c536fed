package dev.steward.form.keeping;

import dev.steward.platform.token.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The forms that come along (`form/*.json`). Each is published when it is new or changed, unless
/// somebody has published their own in its place.
@Component
class ShippedForms {
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

  private final FormRepository repository;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final AtomicBoolean brought = new AtomicBoolean();

  ShippedForms(FormRepository repository, TransactionTemplate transaction, JsonMapper json) {
    this.repository = repository;
    this.transaction = transaction;
    this.json = json;
  }

  /// Brings them up to date, the first time it is called.
  void bringOnce() {
    if (!brought.get()) {
      transaction.executeWithoutResult(_ -> bring());
      brought.set(true);
    }
  }

  private void bring() {
    repository.takeTurn();
    List<String> codes = json.readValue(text("order"), CODES);
    for (int i = 0; i < codes.size(); i++) {
      bring(codes.get(i), i);
    }
  }

  private void bring(String code, int position) {
    String text = text(code);
    String digest = HexFormat.of().formatHex(Tokens.sha256(text.getBytes(StandardCharsets.UTF_8)));
    if (repository.shippedDigest(code).equals(Optional.of(digest))) {
      return;
    }
    repository.add(code, position);
    if (repository.isShipped(code)) {
      repository.publish(code, repository.write(code, repository.read(text), true, null));
    }
    repository.digest(code, digest);
  }

  private static String text(String name) {
    try (InputStream in = ShippedForms.class.getResourceAsStream("/form/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no form " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
