package dev.steward.audit.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the heads of the audit log go.
///
/// @param heads a second file for signed heads, best on another machine; none unless set
@ConfigurationProperties("steward.audit")
record AuditSettings(@Nullable String heads) {}
