package dev.steward.email;

import dev.steward.channel.Inbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.web.Messages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A desk without its screens, on a database of its own: mail comes in through the real receiver or
/// fetcher and ends as tickets.
public final class MailGround implements AutoCloseable {
  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private MailGround(TestDatabase database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /// Starts it with any free SMTP and LMTP port and the mailbox `support@desk.example`.
  ///
  /// @param settings `name=value`
  public static MailGround start(String... settings) {
    return start(TestDatabase.create(), home(), settings);
  }

  /// Starts it on this database and home.
  public static MailGround start(TestDatabase database, Path home, String... settings) {
    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put("steward.home", home.toString());
    defaults.put("steward.base-url", "http://desk.example");
    defaults.put("steward.smtp.port", "-1");
    defaults.put("steward.lmtp.port", "-1");
    defaults.put("steward.email.receive.bind", "127.0.0.1");
    defaults.put("spring.main.banner-mode", "off");
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      defaults.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    var context =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .initializers(c ->
                ((org.springframework.context.support.GenericApplicationContext) c)
                    .registerBean(
                        "dataSource",
                        DataSource.class,
                        database::dataSource,
                        bean -> bean.setDestroyMethodName("")))
            .properties(defaults)
            .registerShutdownHook(false)
            .run();
    var ground = new MailGround(database, context);
    ground.open("Support", "support@desk.example");
    return ground;
  }

  public static Path home() {
    try {
      return Files.createTempDirectory("steward-home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Inbox open(String name, String address) {
    return bean(Mailboxes.class).open(name, address, Optional.empty()).inbox();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return database.jdbc();
  }

  public long count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  public List<String> texts(String sql) {
    return jdbc().sql(sql).query((rs, _) -> Objects.toString(rs.getString(1), "")).list();
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @ConfigurationPropertiesScan({"dev.steward.ticket", "dev.steward.email", "dev.steward.channel"})
  @ComponentScan(
      basePackages = {
        "dev.steward.platform",
        "dev.steward.audit",
        "dev.steward.staff",
        "dev.steward.customer",
        "dev.steward.coin",
        "dev.steward.shield",
        "dev.steward.channel",
        "dev.steward.email",
        "dev.steward.ticket"
      },
      excludeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {
                "dev\\.steward\\..*Tests.*",
                "dev\\.steward\\..*Controller",
                "dev\\.steward\\.platform\\.(web|database|command)\\..*",
                "dev\\.steward\\.staff\\.(?!Agents|AgentRepository|Team).*"
              }))
  static class Parts {
    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    JsonMapper jsonMapper() {
      return JsonMapper.builder().build();
    }

    @Bean
    Messages messages() {
      return Messages.load(true);
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
