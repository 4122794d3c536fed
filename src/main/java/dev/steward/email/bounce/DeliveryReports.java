package dev.steward.email.bounce;

import dev.steward.email.bounce.DeliveryReport.Fate;
import dev.steward.email.bounce.DeliveryReport.Recipient;
import dev.steward.email.parse.ParsedMail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads delivery reports of every kind. Pure and safe for threads; never throws on a mail.
///
/// A mail that a person wrote is never a report: without a machine-readable part it needs a daemon
/// for a sender, or the marks of an automatic mail, besides the words.
public final class DeliveryReports {
  private static final int LONGEST_DIAGNOSTIC = 1_000;

  private DeliveryReports() {}

  /// The report a mail makes, if it makes one.
  ///
  /// @param raw the bytes `mail` was parsed from
  public static Optional<DeliveryReport> read(ParsedMail mail, byte[] raw) {
    if (!ReportSigns.mayReport(mail) && !isComplaint(mail)) {
      return ReportSigns.looksAway(mail)
          ? Optional.of(new DeliveryReport(away(mail), Optional.empty(), thread(mail)))
          : Optional.empty();
    }
    ReportParts parts = ReportParts.of(raw);
    List<Recipient> recipients = recipients(mail, parts);
    if (recipients.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> envelope =
        StatusFields.parse(parts.status).message("original-envelope-id").map(Xtext::decode);
    return Optional.of(
        new DeliveryReport(List.copyOf(recipients), envelope, originalMessageId(mail, parts)));
  }

  private static List<Recipient> recipients(ParsedMail mail, ReportParts parts) {
    if (!parts.feedback.isEmpty() || isComplaint(mail)) {
      return feedback(parts);
    }
    if (!parts.disposition.isEmpty()) {
      return disposition(parts);
    }
    List<Evidence> evidence = evidence(mail, parts);
    if (!evidence.isEmpty()) {
      return evidence.stream().map(DeliveryReports::judge).toList();
    }
    return ReportSigns.looksAway(mail) ? away(mail) : List.of();
  }

  private static List<Recipient> away(ParsedMail mail) {
    String from = mail.from().isEmpty() ? "" : mail.from().getFirst().address();
    return List.of(new Recipient(from, Fate.VACATION, Reason.VACATION, "", "", ""));
  }

  private static Optional<String> thread(ParsedMail mail) {
    return mail.inReplyTo().stream().findFirst().flatMap(DeliveryReports::bareId);
  }

  private static Optional<String> bareId(String id) {
    String bare = id.replaceAll("[<>\\s]", "");
    return bare.isEmpty() || bare.length() > 998 ? Optional.empty() : Optional.of(bare);
  }

  private static List<Evidence> evidence(ParsedMail mail, ReportParts parts) {
    boolean machine = !parts.status.isEmpty();
    if (!machine && !ReportSigns.looksLikeBounce(mail, parts)) {
      return List.of();
    }
    Map<String, String> prose = RecipientLines.read(parts.noteLines(), ownAddresses(mail, parts));
    List<Map<String, String>> blocks = StatusFields.parse(parts.status).recipients();
    if (!blocks.isEmpty()) {
      return blocks.stream().map(block -> fromBlock(block, prose, parts)).toList();
    }
    return fromProse(mail, parts, prose);
  }

  private static Evidence fromBlock(
      Map<String, String> block, Map<String, String> prose, ReportParts parts) {
    String address = address(block);
    String context =
        prose.getOrDefault(
            address, prose.size() == 1 ? prose.values().iterator().next() : parts.notes.toString());
    return new Evidence(
        address,
        block.getOrDefault("action", "").toLowerCase(Locale.ROOT),
        block.getOrDefault("status", ""),
        block.getOrDefault("diagnostic-code", ""),
        block.getOrDefault("status", "")
            + " "
            + context
            + " bounce-category="
            + block.getOrDefault("x-powermta-bouncecategory", ""),
        block
            .getOrDefault(
                "remote-mta", StatusFields.parse(parts.status).message("reporting-mta").orElse(""))
            .replaceFirst("^[^;]*;", "")
            .strip()
            .toLowerCase(Locale.ROOT));
  }

  /// RFC 3464 wants `rfc822; address`, RFC 6533 `utf-8; address`; some send the address alone.
  private static String address(Map<String, String> block) {
    String value =
        block.getOrDefault("final-recipient", block.getOrDefault("original-recipient", ""));
    String address = value.substring(value.indexOf(';') + 1).replaceAll("[<>\\s]", "");
    return Xtext.decodeUtf8Address(address).toLowerCase(Locale.ROOT);
  }

  private static List<Evidence> fromProse(
      ParsedMail mail, ReportParts parts, Map<String, String> prose) {
    String all = parts.notes.toString();
    if (!prose.isEmpty()) {
      List<Evidence> found = new ArrayList<>();
      prose.forEach((address, said) ->
          found.add(new Evidence(address, action(all, mail), "", said, all, "")));
      return found;
    }
    String address =
        mail.header("X-Failed-Recipients")
            .or(() -> parts.originalField("To"))
            .flatMap(value -> RecipientLines.addresses(value).stream().findFirst())
            .orElse("");
    return List.of(new Evidence(address, action(all, mail), "", "", all, ""));
  }

  private static String action(String prose, ParsedMail mail) {
    String text = (mail.subject() + " " + prose).toLowerCase(Locale.ROOT);
    boolean waiting =
        text.contains("has been delayed")
            || text.contains("not yet been delivered")
            || text.contains("warning message only")
            || text.contains("is delayed");
    return waiting ? "delayed" : "failed";
  }

  private static Recipient judge(Evidence evidence) {
    if (Set.of("delivered", "relayed", "expanded", "deliverable").contains(evidence.action())
        && !evidence.status().startsWith("5")) {
      return recipient(evidence, Fate.DELIVERED, Reason.DELIVERED);
    }
    Reason reason = ReasonFinder.of(evidence);
    boolean waiting = evidence.action().equals("delayed") && !reason.isHard();
    Fate failed = reason.isHard() ? Fate.HARD : Fate.SOFT;
    return recipient(evidence, waiting ? Fate.DELAYED : failed, reason);
  }

  private static Recipient recipient(Evidence evidence, Fate fate, Reason reason) {
    String said = evidence.diagnostic().isEmpty() ? evidence.context() : evidence.diagnostic();
    return new Recipient(
        evidence.address(),
        fate,
        reason,
        evidence.bestStatus(),
        evidence.replyCode(),
        said.substring(0, Math.min(said.length(), LONGEST_DIAGNOSTIC)));
  }

  /// Hotmail sends complaints without the standard part.
  private static boolean isComplaint(ParsedMail mail) {
    return mail.subject()
            .toLowerCase(Locale.ROOT)
            .strip()
            .startsWith("complaint about message from")
        && mail.from().stream().anyMatch(f -> f.address().startsWith("staff@"));
  }

  private static List<Recipient> feedback(ReportParts parts) {
    String address =
        StatusFields.parse(parts.feedback)
            .message("original-rcpt-to")
            .or(() -> parts.originalField("To"))
            .flatMap(value -> RecipientLines.addresses(value).stream().findFirst())
            .orElse("");
    String kind = StatusFields.parse(parts.feedback).message("feedback-type").orElse("");
    return List.of(new Recipient(address, Fate.FEEDBACK, Reason.FEEDBACK, "", "", kind));
  }

  /// RFC 8098: `displayed`, `deleted` and the rest all mean that it arrived.
  private static List<Recipient> disposition(ReportParts parts) {
    StatusFields fields = StatusFields.parse(parts.disposition);
    String address =
        fields.message("final-recipient").or(() -> fields.message("original-recipient")).orElse("");
    String kind = fields.message("disposition").orElse("");
    return List.of(
        new Recipient(
            address.substring(address.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT),
            Fate.DELIVERED,
            Reason.DELIVERED,
            "",
            "",
            kind));
  }

  private static Set<String> ownAddresses(ParsedMail mail, ReportParts parts) {
    Set<String> own = new HashSet<>();
    mail.from().forEach(f -> own.add(f.address().toLowerCase(Locale.ROOT)));
    mail.to().forEach(t -> own.add(t.address().toLowerCase(Locale.ROOT)));
    parts.originalField("From").ifPresent(f -> own.addAll(RecipientLines.addresses(f)));
    parts.originalField("Return-Path").ifPresent(f -> own.addAll(RecipientLines.addresses(f)));
    return own;
  }

  private static Optional<String> originalMessageId(ParsedMail mail, ReportParts parts) {
    Map<String, Optional<String>> sources = new LinkedHashMap<>();
    sources.put("returned", parts.originalField("Message-ID"));
    sources.put("status", StatusFields.parse(parts.disposition).message("original-message-id"));
    sources.put("thread", mail.inReplyTo().stream().findFirst());
    return sources.values().stream()
        .flatMap(Optional::stream)
        .flatMap(id -> bareId(id).stream())
        .findFirst();
  }
}
