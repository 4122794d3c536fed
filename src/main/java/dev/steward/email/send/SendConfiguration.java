package dev.steward.email.send;

import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.outbox.Outbox;
import dev.steward.platform.Demo;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendSettings.class)
class SendConfiguration {
  private static final String NAMELESS = "[127.0.0.1]";

  @Bean
  SmtpPools smtpPools(SendSettings settings) {
    return new SmtpPools(
        () -> settings.hostname().orElseGet(SendConfiguration::ourName),
        new SmtpTls((SSLSocketFactory) SSLSocketFactory.getDefault()),
        SmtpTimes.USUAL);
  }

  @Bean
  MailSender mailSender(
      Mailboxes mailboxes, SendSettings settings, SmtpPools pools, Outbox outbox, Demo demo) {
    return new MailSender(
        mailboxes,
        settings.url().filter(url -> !url.isBlank()).map(SmtpRoute::of),
        pools,
        demo.on() ? Optional.of(outbox) : Optional.empty());
  }

  @Bean
  Worker smtpIdle(Workers workers, SmtpPools pools) {
    return workers.create(
        "smtp-idle",
        SmtpPool.IDLE,
        () -> {
          pools.closeIdle();
          return false;
        });
  }

  /// A name with a dot, as servers that check names want (RFC 5321 section 4.1.4), or an address in
  /// brackets.
  private static String ourName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*")
          ? name
          : NAMELESS;
    } catch (UnknownHostException _) {
      return NAMELESS;
    }
  }
}
