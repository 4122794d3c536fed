package dev.steward.email.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Codes that large providers put into their answers and document. They say more than the words
/// around them.
final class ProviderCodes {
  /// Orange and La Poste: `OFR_416`, `LPN007_426`.
  private static final Pattern FRENCH =
      Pattern.compile("\\b(?:lpn|lpnaaa|ofr|ouk)\\d{0,3}[-_]?(\\d{3})\\b");

  private static final Map<String, Reason> FRENCH_CODES =
      Map.ofEntries(
          Map.entry("101", Reason.BLOCKED),
          Map.entry("102", Reason.BLOCKED),
          Map.entry("103", Reason.BLOCKED),
          Map.entry("104", Reason.TOOMANYCONN),
          Map.entry("305", Reason.SECURITYERROR),
          Map.entry("401", Reason.AUTHFAILURE),
          Map.entry("402", Reason.SECURITYERROR),
          Map.entry("403", Reason.REJECTED),
          Map.entry("405", Reason.REJECTED),
          Map.entry("415", Reason.REJECTED),
          Map.entry("416", Reason.USERUNKNOWN),
          Map.entry("417", Reason.MAILBOXFULL),
          Map.entry("418", Reason.USERUNKNOWN),
          Map.entry("420", Reason.SUSPEND),
          Map.entry("421", Reason.REJECTED),
          Map.entry("426", Reason.SUSPEND),
          Map.entry("505", Reason.SYSTEMERROR),
          Map.entry("506", Reason.SPAMDETECTED),
          Map.entry("510", Reason.BLOCKED),
          Map.entry("514", Reason.EXCEEDLIMIT),
          Map.entry("517", Reason.AUTHFAILURE),
          Map.entry("630", Reason.POLICYVIOLATION),
          Map.entry("999", Reason.BLOCKED));

  /// PowerMTA sorts its bounces itself.
  private static final Pattern POWERMTA = Pattern.compile("bounce-category=([a-z-]+)");

  private static final Map<String, Reason> POWERMTA_CATEGORIES =
      Map.ofEntries(
          Map.entry("bad-domain", Reason.HOSTUNKNOWN),
          Map.entry("bad-mailbox", Reason.USERUNKNOWN),
          Map.entry("inactive-mailbox", Reason.SUSPEND),
          Map.entry("message-expired", Reason.EXPIRED),
          Map.entry("no-answer-from-host", Reason.NETWORKERROR),
          Map.entry("policy-related", Reason.POLICYVIOLATION),
          Map.entry("quota-issues", Reason.MAILBOXFULL),
          Map.entry("routing-errors", Reason.SYSTEMERROR),
          Map.entry("spam-related", Reason.SPAMDETECTED),
          Map.entry("spam-block", Reason.SPAMDETECTED),
          Map.entry("virus-related", Reason.VIRUSDETECTED));

  private record Code(Reason reason, Pattern pattern) {}

  private static Code code(Reason reason, String pattern) {
    return new Code(reason, Pattern.compile(pattern));
  }

  private static final List<Code> CODES =
      List.of(
          // Microsoft: ranges of enhanced status.
          code(Reason.BADREPUTATION, "\\b4\\.7\\.650\\b"),
          code(
              Reason.BLOCKED,
              "\\b5\\.7\\.(?:60[6-9]|6[1-4]\\d|506|507|510|511|513)\\b|\\b4\\.7\\.(?:8[5-9]\\d|[56]\\d\\d)\\b|\\(s31(?:40|50)\\)"),
          code(Reason.AUTHFAILURE, "\\b5\\.7\\.(?:509|515|323|324|325|23|26)\\b"),
          code(Reason.EXPIRED, "\\b5\\.4\\.300\\b"),
          code(
              Reason.USERUNKNOWN,
              "\\b5\\.4\\.1\\b.{0,120}recipient address rejected: access denied"),
          code(Reason.SPAMDETECTED, "\\b5\\.7\\.(?:512|703|750)\\b"),
          // Yahoo.
          code(Reason.BADREPUTATION, "\\[tss\\d+\\].*yahooinc\\.com"),
          code(Reason.USERUNKNOWN, "user doesn't have an? \\S{1,60} account"),
          // GoDaddy.
          code(Reason.SPEEDING, "\\bib(?:101|504|510|607|507)\\b"),
          code(Reason.TOOMANYCONN, "\\bib(?:605|007)\\b"),
          code(Reason.BLOCKED, "\\bib(?:104|105|106|110|111|112|113)\\b"),
          code(Reason.BADREPUTATION, "\\bib103\\b"),
          code(Reason.REQUIREPTR, "\\bib108\\b"),
          code(Reason.SPAMDETECTED, "\\bib212\\b"),
          code(Reason.VIRUSDETECTED, "\\bib705\\b"),
          code(Reason.AUTHFAILURE, "\\bib508\\b"),
          code(Reason.NOTCOMPLIANTRFC, "\\bib50[12]\\b"),
          code(Reason.REJECTED, "\\bib506\\b"),
          // QQ mail of Tencent, by the number of its help page.
          code(
              Reason.SPAMDETECTED,
              "service\\.mail\\.qq\\.com\\S*(?:no=1000726|detail/122/(?:59|171)\\b)"),
          code(Reason.AUTHFAILURE, "service\\.mail\\.qq\\.com\\S*(?:no=1001508|detail/122/72\\b)"),
          // NetEase (163, 126, yeah.net): the word before its own transaction id.
          code(Reason.SPAMDETECTED, "\\bdt:spm\\b|\\bmi:(?:spb|ssl)\\b"),
          code(Reason.BLOCKED, "\\bmi:(?:imf|dmc)?(?:nhd|ipd)\\b|\\bip(?:blk|in blocklist)\\b"),
          code(Reason.SPEEDING, "\\b(?:rp:(?:qrc|trc|cel|rcl)|mi:(?:stc|freq)|ct:cel|hl:iff)\\b"),
          code(Reason.AUTHFAILURE, "\\bmi:sfq\\b"),
          code(Reason.REQUIREPTR, "\\bhl:ihu\\b"));

  private ProviderCodes() {}

  static Optional<Reason> find(Evidence evidence) {
    String said = evidence.diagnostic().isEmpty() ? evidence.context() : evidence.diagnostic();
    String text = said.toLowerCase(Locale.ROOT);
    Matcher french = FRENCH.matcher(text);
    if (french.find()) {
      return Optional.of(FRENCH_CODES.getOrDefault(french.group(1), Reason.UNDEFINED));
    }
    // NTT docomo says "Unknown user" after DATA when the recipient's settings refuse the sender.
    if (evidence.host().endsWith("docomo.ne.jp") && text.contains("unknown user")) {
      return Optional.of(Reason.REJECTED);
    }
    if (evidence.host().startsWith("inbound-smtp.")
        && evidence.host().endsWith(".amazonaws.com")
        && text.contains("mailbox does not exist")) {
      return Optional.of(Reason.FILTERED);
    }
    if (evidence.address().endsWith("@googlegroups.com") && evidence.replyCode().isEmpty()) {
      return Optional.of(Reason.REJECTED);
    }
    Matcher category = POWERMTA.matcher(evidence.context());
    if (category.find()) {
      return Optional.ofNullable(POWERMTA_CATEGORIES.get(category.group(1)));
    }
    return CODES.stream()
        .filter(c -> c.pattern().matcher(text).find())
        .map(Code::reason)
        .findFirst();
  }
}
