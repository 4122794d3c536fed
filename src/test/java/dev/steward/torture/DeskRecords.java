package dev.steward.torture;

import static org.awaitility.Awaitility.await;

import dev.steward.Steward;
import dev.steward.TestDesk;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.mailbox.Secret;
import dev.steward.email.mailbox.TlsMode;
import dev.steward.platform.Home;
import dev.steward.platform.Progress;
import dev.steward.platform.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The desk's own records, opened as its commands open them: beside the running desk or while it is
/// down.
final class DeskRecords implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Database database;

  private DeskRecords(ConfigurableApplicationContext context, Database database) {
    this.context = context;
    this.database = database;
  }

  static DeskRecords open(Path home) {
    var opened = new Database[1];
    var context =
        new SpringApplicationBuilder(Steward.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .registerShutdownHook(false)
            .logStartupInfo(false)
            .properties("spring.main.banner-mode=off", "steward.home=" + home)
            .initializers(
                TestDesk::passByTestClasses,
                starting -> {
                  opened[0] =
                      Database.visiting(
                          starting.getEnvironment(), new Home(home), "torture", Progress.silent());
                  starting.getBeanFactory().registerSingleton("database", opened[0]);
                  starting.getBeanFactory().registerSingleton("lifecycleProcessor", new Asleep());
                })
            .run();
    return new DeskRecords(context, opened[0]);
  }

  <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  /// Opens a mailbox that receives by SMTP.
  void receive(String address) {
    the(Mailboxes.class).open("SMTP", address, Optional.empty());
  }

  /// Opens a mailbox that is fetched from this IMAP server.
  void fetch(String address, int port, String user) {
    Mailbox plain = the(Mailboxes.class).open("IMAP", address, Optional.empty());
    var account =
        new ImapAccount(
            "127.0.0.1",
            port,
            TlsMode.NONE,
            user,
            ImapAccount.Auth.PASSWORD,
            new Secret(ImapServer.PASSWORD),
            Optional.empty(),
            "INBOX");
    the(Mailboxes.class)
        .save(
            new Mailbox(
                plain.inbox(),
                plain.displayName(),
                plain.fromPattern(),
                false,
                plain.authservId(),
                plain.signatures(),
                Optional.of(account),
                plain.smtp(),
                plain.dkim(),
                false));
  }

  /// Waits until the IMAP mailbox has been looked at for the first time: mails from before are
  /// taken in only when somebody asks for them.
  static void awaitFirstLook(Path home) {
    try (var records = open(home)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              records
                  .the(JdbcClient.class)
                  .sql("select exists (select 1 from fetch_cursor)")
                  .query(Boolean.class)
                  .single());
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /// Starts nothing: the records are wanted, not the desk.
  private static final class Asleep implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
