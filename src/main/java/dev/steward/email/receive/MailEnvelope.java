package dev.steward.email.receive;

import java.util.ArrayList;
import java.util.List;

/// A mail between MAIL and the last dot.
final class MailEnvelope {
  final String from;
  final boolean international;
  final String body;
  final List<String> recipients = new ArrayList<>();

  MailEnvelope(String from, boolean international, String body) {
    this.from = from;
    this.international = international;
    this.body = body;
  }
}
