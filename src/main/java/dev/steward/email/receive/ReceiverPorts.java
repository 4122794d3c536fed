package dev.steward.email.receive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mail is received.
///
/// @param smtp the SMTP server
/// @param lmtp the LMTP server, for a mail server on the same machine
@ConfigurationProperties("steward")
record ReceiverPorts(@DefaultValue Smtp smtp, @DefaultValue Lmtp lmtp) {

  /// Takes mail from the world.
  ///
  /// @param port where mail is received by SMTP; 0 for none, -1 for any free one
  record Smtp(@DefaultValue("2525") int port) {}

  /// Takes mail from a mail server on the same machine.
  ///
  /// @param port where mail is received by LMTP, from a mail server on the same machine; 0 for
  ///   none, -1 for any free one
  record Lmtp(@DefaultValue("0") int port) {}
}
