package dev.steward.email.receive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mail is received.
///
/// @param smtpPort SMTP; 0 for none, -1 for any free one
/// @param lmtpPort LMTP, for a mail server on the same machine; 0 for none, -1 for any free one
@ConfigurationProperties("steward")
record ReceiverPorts(@DefaultValue("2525") int smtpPort, @DefaultValue("0") int lmtpPort) {}
