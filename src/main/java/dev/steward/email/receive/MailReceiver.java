package dev.steward.email.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Listens for mail while the desk runs: SMTP on `STEWARD_SMTP_PORT`, LMTP on `STEWARD_LMTP_PORT`.
///
/// Stops before the database does: no new connections, mails on their way in are stored and
/// answered, then everything is closed. A sender whose mail was not answered still has it.
@Component
public class MailReceiver implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(MailReceiver.class);

  private final Reception reception;
  private final ReceiverPorts ports;
  private final List<SmtpListener> listeners = new ArrayList<>();
  private OptionalInt smtpPort = OptionalInt.empty();
  private OptionalInt lmtpPort = OptionalInt.empty();

  MailReceiver(Reception reception, ReceiverPorts ports) {
    this.reception = reception;
    this.ports = ports;
  }

  /// The port on which SMTP is served right now.
  public synchronized OptionalInt smtpPort() {
    return smtpPort;
  }

  /// The port on which LMTP is served right now.
  public synchronized OptionalInt lmtpPort() {
    return lmtpPort;
  }

  @Override
  public synchronized void start() {
    smtpPort = listen(false, ports.smtp().port());
    lmtpPort = listen(true, ports.lmtp().port());
  }

  @Override
  public synchronized void stop() {
    listeners.forEach(listener -> listener.stop(reception.settings().drain()));
    listeners.clear();
    smtpPort = OptionalInt.empty();
    lmtpPort = OptionalInt.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return !listeners.isEmpty();
  }

  private OptionalInt listen(boolean lmtp, int port) {
    if (port == 0) {
      return OptionalInt.empty();
    }
    var listener = new SmtpListener(reception, lmtp, Math.max(port, 0));
    listeners.add(listener);
    log.info("Receiving mail by {} on port {}", lmtp ? "LMTP" : "SMTP", listener.port());
    return OptionalInt.of(listener.port());
  }
}
