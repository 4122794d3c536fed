package dev.steward.fee.checking;

import dev.steward.fee.Decimals;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Findings;
import dev.steward.fee.engine.Reason;
import dev.steward.fee.engine.Step;
import dev.steward.fee.engine.Verdict;
import dev.steward.platform.web.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Findings in the words of one language: for the reply and for paper. The same findings are always
/// the same words.
final class Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int STEPPED = 3;

  private final Messages messages;
  private final Locale locale;

  Wording(Messages messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// A text for a reply.
  List<String> reply(Findings findings) {
    var lines = new ArrayList<String>();
    lines.add(t("fee.reply." + findings.outcome().name()));
    sums(findings, lines);
    findings.reasons().stream()
        .filter(each -> !each.reason().code().name().equals("UNEXPLAINED"))
        .forEach(each -> lines.add("– " + reason(each.reason())));
    findings.verdicts().stream()
        .limit(STEPPED)
        .forEach(verdict -> {
          lines.add(head(verdict));
          steps(verdict).forEach(step -> lines.add("  " + step));
        });
    lines.add(cited(findings));
    return lines;
  }

  /// A report, line by line; the first is its title.
  List<String> report(Findings findings, long number, Instant at) {
    var lines = new ArrayList<String>();
    lines.add(t("fee.report.title", Long.toString(number)));
    lines.add(t("fee.report.made", TIME.format(at)));
    lines.add(t("fee.reply." + findings.outcome().name()));
    lines.add("");
    sums(findings, lines);
    findings.reasons().forEach(each -> lines.add("– " + reason(each.reason())));
    lines.add("");
    for (Verdict verdict : findings.verdicts()) {
      lines.add(head(verdict));
      steps(verdict).forEach(step -> lines.add("    " + step));
      lines.add("    " + result(verdict));
      missing(verdict).ifPresent(each -> lines.add("    " + each));
    }
    lines.add("");
    lines.add(cited(findings));
    findings.editions().forEach(each -> lines.add("SHA-256 " + each.digest()));
    lines.add(t("fee.report.rule"));
    return lines;
  }

  String reason(Reason reason) {
    return t("fee.reason." + reason.code().name(), reason.args().toArray());
  }

  List<String> steps(Verdict verdict) {
    return verdict.steps().stream().map(this::step).toList();
  }

  private String step(Step step) {
    return t("fee.step." + step.kind().name(), step.words(role -> t("fee.role." + role)).toArray());
  }

  private String head(Verdict verdict) {
    var fill = verdict.fill();
    return TIME.format(fill.at())
        + "  "
        + fill.symbol()
        + "  "
        + t("fee.side." + fill.side().name())
        + "  "
        + fill.id();
  }

  private String result(Verdict verdict) {
    return t(
        "fee.report.result",
        verdict.fill().charged().map(Object::toString).orElse("–"),
        verdict.expected().map(Object::toString).orElse("–"),
        verdict.difference().map(Decimals::plain).orElse("–"),
        t("fee.outcome." + verdict.outcome().name()));
  }

  private java.util.Optional<String> missing(Verdict verdict) {
    return verdict.missing().isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            t(
                "fee.report.missing",
                verdict.missing().stream()
                    .map(each -> t("fee.missing." + each))
                    .collect(Collectors.joining("; "))));
  }

  private void sums(Findings findings, List<String> lines) {
    findings
        .sums()
        .forEach((coin, sum) ->
            lines.add(
                t(
                    "fee.report.sum",
                    coin,
                    Decimals.plain(sum.charged()),
                    Decimals.plain(sum.expected()),
                    Decimals.plain(sum.difference()))));
  }

  private String cited(Findings findings) {
    return t(
        "fee.report.cited",
        findings.editions().stream().map(Edition::cited).collect(Collectors.joining(", ")));
  }

  private String t(String key, Object... args) {
    return messages.text(locale, key, args);
  }
}
