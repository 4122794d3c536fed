package dev.steward.channel.delivery;

import dev.steward.channel.Channel;
import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.blob.TestBlobs;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.job.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The delivery slice on a real database, with a clock that stands still until it is moved and a
/// channel that answers as told.
final class DeliveryWorld {
  final TestDatabase database;
  final ScriptedChannel channel = new ScriptedChannel();
  final List<Object> events = new CopyOnWriteArrayList<>();
  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");
  volatile Consumer<DeliveryChanged> listener = _ -> {};

  DeliveryWorld(TestDatabase database) {
    this.database = database;
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(TransactionTemplate.class, database::transactions);
    context.registerBean(InstantSource.class, () -> () -> now);
    context.registerBean(SecureRandom.class, () -> new SecureRandom());
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(BlobStore.class, () -> TestBlobs.in(database));
    context.registerBean(Channel.class, () -> channel);
    context.register(Channels.class, Inboxes.class, Workers.class);
    context.register(
        Deliveries.class,
        DeliveryRepository.class,
        ClaimRepository.class,
        ReportedFates.class,
        Suppressions.class,
        Outages.class,
        Announced.class,
        OutcomeRecord.class,
        Attempting.class,
        DeliveryGauges.class);
    var listeners = new SimpleApplicationEventMulticaster();
    context.getBeanFactory().registerSingleton("applicationEventMulticaster", listeners);
    context.addApplicationListener(event -> {
      if (event instanceof org.springframework.context.PayloadApplicationEvent<?> published) {
        if (published.getPayload() instanceof DeliveryChanged changed) {
          listener.accept(changed);
        }
        events.add(published.getPayload());
      }
    });
    context.refresh();
  }

  Deliveries deliveries() {
    return context.getBean(Deliveries.class);
  }

  /// A worker of a process of its own.
  DeliveryWorker worker() {
    return new DeliveryWorker(
        context.getBean(ClaimRepository.class),
        context.getBean(Attempting.class),
        context.getBean(Announced.class),
        context.getBean(InstantSource.class),
        context.getBean(DeliveryGauges.class),
        context.getBean(Workers.class));
  }

  InboxId inbox(String address) {
    return context
        .getBean(Inboxes.class)
        .open(ChannelName.EMAIL, address, address, Optional.empty());
  }

  long queue(InboxId inbox, String recipient, long message) {
    return queue(inbox, OutboundMessage.Kind.REPLY, recipient, message);
  }

  long queue(InboxId inbox, OutboundMessage.Kind kind, String recipient, long message) {
    return database
        .transactions()
        .execute(_ -> deliveries().queue(message(inbox, kind, recipient, message), now));
  }

  static OutboundMessage message(
      InboxId inbox, OutboundMessage.Kind kind, String recipient, long message) {
    return new OutboundMessage(
        inbox,
        kind,
        message,
        Optional.of(message),
        1,
        Person.email(recipient, ""),
        List.of(),
        Optional.empty(),
        "About your deposit",
        "It has arrived.",
        Optional.empty(),
        List.of(),
        List.of(),
        "en");
  }

  /// Lets a worker do everything that can be done now.
  void run(DeliveryWorker worker) {
    while (worker.round() || !worker.isIdle(Duration.ZERO)) {
      assertIdle(worker);
    }
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Delivery delivery(long message) {
    return deliveries().ofMessages(List.of(message)).getOrDefault(message, List.of()).getFirst();
  }

  List<DeliveryState> told(long delivery) {
    return events.stream()
        .filter(DeliveryChanged.class::isInstance)
        .map(DeliveryChanged.class::cast)
        .filter(c -> c.delivery() == delivery)
        .map(DeliveryChanged::state)
        .toList();
  }

  private static void assertIdle(DeliveryWorker worker) {
    if (!worker.isIdle(Duration.ofSeconds(20))) {
      throw new AssertionError("still busy after 20 s");
    }
  }
}
