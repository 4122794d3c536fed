package dev.steward.email.bounce;

import dev.steward.email.parse.ParsedMail;
import dev.steward.email.parse.ParsedMail.Flaw;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a mail without a machine-readable part is a report all the same, and of what kind.
final class ReportSigns {
  private static final Pattern DAEMON =
      Pattern.compile(
          "(?i)^(?:mailer-?daemon|mail-?daemon|postmaster|post_master|mailadmin|mail\\.?delivery.*|mmdf|no-?reply-?bounce|bounces?|failure|undeliverable|system ?administrator|double-bounce|mailsystem|mail_system)(?:[+=-].*)?@.*|^(?:mailer-daemon|postmaster)$");

  private static final Pattern DAEMON_NAME =
      Pattern.compile(
          "(?i)mail(?:er)? ?(?:delivery|deliver) (?:sub)?system|mail administrator|mailer.?daemon|postmaster|delivery (?:sub)?system|system administrator|微软邮件系统|系统退信|邮件系统|退信");

  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)undeliver|delivery (?:status|failure|failed|has failed|report|notification|error|problem)|failure notice|(?:mail|message|email) (?:delivery|system|not) ?(?:failed|failure|error|delivered|sent)|returned (?:mail|to sender|message)|returning message|mail failure|mail error|rejected mail|non.?delivery|unzustellbar|delayed mail|warning: (?:message|could not send)|mail could not be|cannot be delivered|could not be delivered|not (?:been )?delivered|unable to deliver|could ?n.t deliver|bounced|不能投递|无法(?:投递|送达|传递|发送)|退信|投递失败|系统退信|投递状态|未送达|寄件失敗|無法(?:傳遞|投遞|寄達)|配信(?:不能|エラー)|送信(?:失敗|エラー)|недоставлен|не доставлен|non remis|échec|fallo|non recapitat|message you sent|mail delivery|are not member");

  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)could not be delivered|couldn.t be delivered|wasn.t able to deliver|unable to deliver|error(?: has)? occurred while|error delivering|delivery (?:to the following|has failed)|did not reach the following|following addresses? (?:failed|had)|was not delivered|cannot be delivered|rejected by a remote mail server|delivery failed|final delivery userid|permanent error|invalid user address|may not exist, or you may not have permission|no valid recipients|以下收件人|退信|无法投递|送信できません|доставлен|mailbox is full|are not a member|notificationtype\":\"bounce|returned permanent errors|transcript of session|trouble delivering|non-delivered|mail quota exceeded|delivery error|\\b5[05]\\d[ -](?:#?5\\.\\d|<|requested action|.{0,40}unknown)");

  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)^(?:re: ?)?(?:\\[?auto(?:matic|mated|-)? ?-?(?:reply|response|responder|generated)|out of (?:the )?office|ooo\\b|away|on (?:vacation|holiday|leave)|vacation|abwesen|automatische? antwort|réponse automatique|absence|respuesta automática|risposta automatica|resposta automática|автоответ|自动(?:回复|答复|回覆)|自動(?:回覆|回复|返信|応答)|不在|休假|外出|請假|자동 ?(?:응답|회신))");

  /// A mail whose structure may be read in more than one way.
  private static final Set<Flaw> UNSURE =
      Set.of(Flaw.BROKEN_STRUCTURE, Flaw.AMBIGUOUS_STRUCTURE, Flaw.LIMIT_REACHED);

  private ReportSigns() {}

  /// Whether it is worth taking the mail apart for a report: false only for what has neither a part
  /// for machines nor the sender, subject or fields of a report. Most mails end here.
  static boolean mayReport(ParsedMail mail) {
    return mail.contentType().startsWith("message/")
        || mail.contentType().equals("multipart/report")
        || mail.parts().stream().anyMatch(ReportSigns::mayHoldReport)
        || mail.flaws().stream().anyMatch(UNSURE::contains)
        || mail.text().filter(ReportSigns::mayHoldReport).isPresent()
        || mail.html().filter(ReportSigns::mayHoldReport).isPresent()
        || mail.header("X-Failed-Recipients").isPresent()
        || hasNullPath(mail)
        || fromDaemon(mail)
        || FAILURE.matcher(mail.subject()).find();
  }

  private static boolean mayHoldReport(ParsedMail.Part part) {
    return part.mediaType().startsWith("message/")
        || part.mediaType().startsWith("text/") && part.role() != ParsedMail.Role.BODY;
  }

  /// Holds fields for machines, or is JSON.
  private static boolean mayHoldReport(String text) {
    return text.contains("-Recipient:")
        || text.contains("-recipient:")
        || text.contains("-RECIPIENT:")
        || text.contains("\"notificationType\"");
  }

  static boolean looksLikeBounce(ParsedMail mail, ReportParts parts) {
    boolean failure = FAILURE.matcher(mail.subject()).find();
    boolean failedField = mail.header("X-Failed-Recipients").isPresent();
    if (failedField && failure || fromDaemon(mail) && (failure || failedField)) {
      return true;
    }
    // the words of every ordinary mail are not worth searching
    boolean worthReading =
        failedField || fromDaemon(mail) || hasNullPath(mail) || failure && isAutomatic(mail);
    return worthReading && PROSE.matcher(limit(parts.notes)).find() || isNotification(parts.notes);
  }

  private static boolean isNotification(StringBuilder notes) {
    int at = 0;
    while (at < notes.length() && Character.isWhitespace(notes.charAt(at))) {
      at++;
    }
    return at < notes.length()
        && notes.charAt(at) == '{'
        && notes.indexOf("{\"notificationType\":\"Bounce\"", at) == at;
  }

  static boolean looksAway(ParsedMail mail) {
    String auto = mail.header("Auto-Submitted").orElse("").toLowerCase(Locale.ROOT);
    boolean replied = auto.startsWith("auto-replied");
    boolean marked =
        List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Autoresponder").stream()
            .anyMatch(n -> mail.header(n).isPresent());
    return !fromDaemon(mail) && (replied || marked || AWAY.matcher(mail.subject().strip()).find());
  }

  static boolean fromDaemon(ParsedMail mail) {
    return mail.from().stream()
            .anyMatch(
                f -> DAEMON.matcher(f.address()).find() || DAEMON_NAME.matcher(f.name()).find())
        || mail.header("From")
            .filter(f ->
                DAEMON_NAME.matcher(f).find()
                    || f.toLowerCase(Locale.ROOT).contains("mailer-daemon"))
            .isPresent();
  }

  private static boolean isAutomatic(ParsedMail mail) {
    return hasNullPath(mail)
        || mail.header("Auto-Submitted").filter(a -> !a.strip().equalsIgnoreCase("no")).isPresent()
        || mail.headers().stream().anyMatch(h -> h.is("Mailing-List") || h.is("Precedence"))
        || mail.from().isEmpty()
        || mail.header("Received").isPresent()
            && mail.header("In-Reply-To").isPresent()
            && mail.header("User-Agent").isEmpty();
  }

  private static boolean hasNullPath(ParsedMail mail) {
    return mail.header("Return-Path")
        .map(path -> path.strip().toLowerCase(Locale.ROOT))
        .filter(path -> path.equals("<>") || path.isEmpty() || path.contains("mailer-daemon"))
        .isPresent();
  }

  private static CharSequence limit(StringBuilder text) {
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }
}
