package dev.steward.ticket.replying;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of replies.
///
/// @param undoWindow how long a reply of a person waits before it leaves, so that it can be called
///   back; 0s turns it off
@ConfigurationProperties("steward.reply")
public record ReplySettings(@DefaultValue("10s") Duration undoWindow) {}
