package dev.steward.ticket.acknowledging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the automatic receipt. One address gets one within 24 hours; that is not a setting.
///
/// @param perDomain receipts to addresses of one domain within an hour
/// @param perHour receipts to anybody within an hour
@ConfigurationProperties("steward.acknowledgement")
record AcknowledgementSettings(
    @DefaultValue("30") int perDomain, @DefaultValue("600") int perHour) {}
