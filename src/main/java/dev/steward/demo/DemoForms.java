package dev.steward.demo;

import dev.steward.form.Answers;
import dev.steward.form.guarding.Networks;
import dev.steward.form.keeping.Forms;
import dev.steward.form.submitting.Submission;
import dev.steward.form.submitting.Submitting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Customers of the demo who asked by form. Each form has its number, so that a further start of
/// the demo brings none twice.
final class DemoForms implements SmartLifecycle {
  private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

  private final DemoClock clock;
  private final Forms forms;
  private final Submitting submitting;
  private final Networks networks;
  private final JsonMapper json;
  private volatile boolean running;

  DemoForms(
      DemoClock clock, Forms forms, Submitting submitting, Networks networks, JsonMapper json) {
    this.clock = clock;
    this.forms = forms;
    this.submitting = submitting;
    this.networks = networks;
    this.json = json;
  }

  @Override
  public void start() {
    Instant now = clock.instant();
    json.readTree(DemoFiles.read("forms.json"))
        .forEach(node ->
            clock.at(
                now.minus(Duration.ofMinutes(node.path("minutes").asLong())), () -> send(node)));
    running = true;
  }

  private void send(JsonNode node) {
    String email = node.path("email").asString();
    UUID instance =
        UUID.nameUUIDFromBytes(("demo form of " + email).getBytes(StandardCharsets.UTF_8));
    submitting.submit(
        new Submission(
            instance,
            forms.open(node.path("type").asString()).orElseThrow(),
            Locale.forLanguageTag(node.path("language").asString()),
            email,
            node.path("name").asString(),
            false,
            new Answers(json.convertValue(node.path("answers"), ANSWERS)),
            List.of(),
            networks.address(email),
            networks.network(email)));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// After the rest of the demo, whose mailbox answers.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 2;
  }
}
