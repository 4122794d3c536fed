package dev.steward.email.compose;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.SignedIds;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.Home;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.blob.TestBlobs;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.token.KeyFolder;
import dev.steward.platform.token.Signer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The composer with real mailboxes, blobs and keys, at a moment that does not move.
final class ComposingWorld {
  static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  ComposingWorld(TestDatabase database, Path home) {
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(TransactionTemplate.class, database::transactions);
    context.registerBean(InstantSource.class, () -> () -> NOW);
    context.registerBean(SecureRandom.class, () -> new SecureRandom());
    context.registerBean(Home.class, () -> new Home(home));
    context.registerBean(BlobStore.class, () -> TestBlobs.in(database));
    context.register(
        KeyFolder.class,
        Signer.class,
        SignedIds.class,
        LoopMark.class,
        Inboxes.class,
        ComposedFiles.class,
        MailComposer.class);
    context.scan("dev.steward.email.mailbox");
    context.refresh();
  }

  MailComposer composer() {
    return context.getBean(MailComposer.class);
  }

  SignedIds ids() {
    return context.getBean(SignedIds.class);
  }

  Mailbox mailbox(String address) {
    return context.getBean(Mailboxes.class).open("Example Exchange", address, Optional.empty());
  }

  void save(Mailbox mailbox) {
    context.getBean(Mailboxes.class).save(mailbox);
  }

  OutboundMessage.File file(String name, String mediaType, byte[] bytes, String contentId) {
    return new OutboundMessage.File(
        context.getBean(BlobStore.class).put(bytes),
        Optional.empty(),
        ChannelName.EMAIL,
        name,
        mediaType,
        Optional.of(contentId));
  }
}
