package dev.steward.email.reply;

import java.util.List;
import java.util.regex.Pattern;

/// The line that says who wrote what is quoted below it, in the languages customers write.
///
/// A line counts when its shape is one of a few (verb at the end, verb before the name, date and
/// address) and it carries a date, a time or an address; "he wrote:" alone does not.
final class Attribution {
  /// Longer lines are prose. Bounds the work of every pattern here.
  static final int LONGEST = 400;

  /// How many further lines an attribution may run over.
  static final int MAX_FOLDS = 3;

  private static final String WROTE =
      "wrote|writes|says|said|het volgende geschreven|schreef|a\\s+[ée]crit|nous\\s+a\\s+dit"
          + "|schrieb|geschrieben|schrieben\\s+sie|folgendes|ha\\s+scritto|scrive"
          + "|napisał\\(a\\)|napisała?|pisze|escreveu|escribi[óo]|va\\s+escriure|skrev|kirjoitti"
          + "|napsal\\(a\\)|napsala?|napísal\\(a\\)|napísala?|píše|írta|a\\s+scris|yazdı|şunları\\s+yazdı"
          + "|написала?|написал\\(а\\)|пишет|писала?|пише|написав|написала|написа|έγραψε"
          + "|đã\\s+viết|menulis|เขียนว่า|كتب|כתב/ה|כתב|rašė|rakstīja|kirjutas|je\\s+napisao/la|napisao|je\\s+napisala?"
          + "|写道|寫道|寫了|写了|写到|寫到|のメール|書きました|書き込みました|が書いた|:?작성|님이 작성|씀|쓰시길|썼습니다";

  private static final Pattern ENDS_IN_VERB =
      Pattern.compile(
          "(?iUs)(?:^|[\\s,>)\"'”\\d]|(?<=\\p{IsHan}|\\p{IsHangul}|\\p{IsHiragana}|\\p{IsKatakana}|[＞）：:]))(?:"
              + WROTE
              + ")\\)?(?:\\s+(?:the following|folgendes|ciò che segue|lo siguiente|o seguinte|以下内容))?[\\s.:：>*_\"-]*$");

  private static final Pattern VERB_INSIDE =
      Pattern.compile(
          "(?iUs)^[\\s>*_\"-]*(?:(?:op|am|den|on|at|le|el|il|em|dnia|dne|dňa|w dniu)\\s|\\p{L}{2,4}\\.?,?\\s+\\d|\\d).{1,200}"
              + "\\s(?:schreef|schrieb|skrev|wrote|escreveu|escribió|napisał\\(a\\)|napisał|пишет|написал)\\s.{1,200}[:：][\\s*_]*$");

  private static final Pattern NAME_VERB_DATE =
      Pattern.compile(
          "(?iUs)^.{1,160}\\b(?:wrote\\s+(?:on|at|in)|schrieb\\s+am|schreef\\s+op|a\\s+écrit\\s+le|escribió\\s+el|ha\\s+scritto\\s+il|skrev\\s+den)\\b.{4,160}[:：][\\s*_]*$");

  private static final Pattern DATE_ADDRESS =
      Pattern.compile(
          "(?iUs)^[\\s>*_-]*(?:\\p{L}{2,14}\\.?,?\\s+)?\\d[\\d\\s\\p{L}.,:/+年月日-]{5,80}.{0,100}[<(＜]\\s?[^@<>\\s]{1,80}@[^@<>\\s]{1,120}[>)＞]\\s?[:：]?[\\s*_]*$");

  private static final Pattern DATED =
      Pattern.compile(
          "(?U)\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}|\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]|\\b(?:19|20)\\d\\d\\b|(?:19|20)\\d\\d ?[年년]");

  private static final Pattern TIMED = Pattern.compile("\\d{1,2}[:.h]\\d{2}");

  private static final Pattern GMT_NAME =
      Pattern.compile(
          "(?U)^[\\s>]*20\\d\\d-\\d\\d-\\d\\d \\d{1,2}:\\d\\d GMT[+-]\\d\\d:\\d\\d [\\w\\s]{1,80}$");

  private static final Pattern POSTED =
      Pattern.compile("(?i)^[\\s>]*posted by .{1,80} on \\d{2}/\\d{2}/\\d{4}\\s*$");

  private static final Pattern VIA =
      Pattern.compile("(?iU)^.{1,120} via .{1,120} (?:wrote|schrieb|schreef|a écrit)[:：]?\\s*$");

  private static final String DATE_START =
      "^[\\s>*_<-]*(?:(?:on|at|in message|op|am|le|il|el|em|a|dnia|dňa|dne|w dniu|den|pe|în|data|ter|seg|qua|qui|sex|sáb|dom)\\s"
          + "|在|于|於|\\d{1,4}[-/.年]?\\s?\\d|\\d{1,2}\\.? \\p{L}{3,12}|\\p{L}{2,12}\\.?, .{0,6}\\d)";

  private static final Pattern DATE_OPENER =
      Pattern.compile(
          "(?iU)^[\\s>*_<-]*(?:(?:on|op|am|le|il|el|em|den|dnia) .{0,60}\\d|[在于於].{0,20}\\d|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d)");

  private static final Pattern DATED_OPENER = Pattern.compile("(?iU)" + DATE_START);

  private static final Pattern VERB_THEN_DATE =
      Pattern.compile("(?i)(?:wrote|schrieb|schreef)\\s+(?:on|am|op)\\b");

  private static final Pattern BRACKETED_ADDRESS =
      Pattern.compile("<[^\\s@]{1,64}@[^\\s>]{1,200}>");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?iU)^(?:original|forwarded|reply|original appointment|begin forwarded) message|^(?:original|forwarded)$"
              + "|^(?:message (?:d'origine|d’origine|original|transféré)|mail original|message initial|début du message.{0,20})"
              + "|^(?:ursprüngliche (?:nachricht|mail|e-mail)|weitergeleitete nachricht|original[- ]nachricht|originalnachricht|anfang der weitergeleiteten.{0,20})"
              + "|^(?:mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|messaggio inoltrato)"
              + "|^(?:oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|oprindelig meddelelse|opprinnelig melding|ursprungligt meddelande|originalmeddelande|vidarebefordrat.{0,20})"
              + "|^(?:alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|treść przekazanej wiadomości|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|orijinal ileti|özgün ileti|iletilen mesaj)"
              + "|^(?:исходное сообщение|пересылаемое сообщение|пересланное сообщение|оригинальное сообщение|переслане повідомлення|початкове повідомлення)"
              + "|^(?:原始邮件|原始郵件|原始信件|原邮件信息|邮件原件|原郵件|回复的原邮件|回覆的原郵件|转发邮件信息|转发的邮件|转发邮件|轉寄郵件|轉寄的郵件|已转发的邮件|轉寄的訊息|转发的消息|被转发邮件信息|回复邮件|原文)"
              + "|^(?:元のメッセージ|転送されたメッセージ|オリジナルメッセージ|original|원본 메시지|원본 이메일|전달된 메시지|tin nhắn gốc|thư gốc|pesan asli|pesan terusan)");

  private static final Pattern RULED =
      Pattern.compile(
          "^[\\s>*_]*[-—–=]{2,}[\\s*_\\-—–=]*(.{2,60}?)[\\s*_]*[-—–=]{2,}[\\s*_\\-—–=]*$");

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?iU)^[\\s>*_]*(?:begin forwarded message|début du message (?:transféré|réexpédié)|anfang der weitergeleiteten (?:nachricht|e-mail)"
              + "|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem reencaminhada|begin doorgestuurd bericht"
              + "|开始转发的邮件|以下是转发的邮件|開始轉寄郵件|下面是被转发的邮件|下面是转发的邮件|転送されたメッセージ|전달된 메시지 시작)\\s?[:：]");

  private Attribution() {}

  /// Whether the whole line is an attribution or announces a quoted message.
  static boolean matches(String line) {
    if (line.length() > LONGEST || line.length() < 4) {
      return false;
    }
    String spaced = line.replace('\u00a0', ' ');
    return announces(spaced) || attributes(spaced);
  }

  /// Whether an attribution may begin here, if perhaps to go on in the next line: a cheap test that
  /// most lines of prose fail.
  static boolean mayBegin(String line) {
    return line.length() <= LONGEST
        && (line.indexOf('@') >= 0 || opens(line) || LineStart.isRule(line) || closes(line));
  }

  /// Whether an attribution that runs over several lines may begin here.
  static boolean opens(String line) {
    return (LineStart.mayBeDate(line) && DATED_OPENER.matcher(line).lookingAt())
        || (line.indexOf('@') >= 0 && BRACKETED_ADDRESS.matcher(line).find())
        || (LineStart.holdsWrote(line) && VERB_THEN_DATE.matcher(line).find());
  }

  /// Whether the line begins the way most attributions do, with "On", "Am", "在" or a date.
  static boolean opensWithDate(String line) {
    return line.length() <= LONGEST && DATE_OPENER.matcher(line).find();
  }

  private static boolean announces(String line) {
    if (BEGIN.matcher(line).find()) {
      return true;
    }
    var ruled = RULED.matcher(line);
    return ruled.find() && ANNOUNCED.matcher(ruled.group(1).strip()).find();
  }

  private static boolean closes(String line) {
    String end = line.strip();
    return end.endsWith(":")
        || end.endsWith("：")
        || end.endsWith("--")
        || LineStart.isOneOf(end, 'p', 'P') && POSTED.matcher(end).find()
        || LineStart.isOneOf(end, '2', '2') && GMT_NAME.matcher(end).find();
  }

  private static boolean attributes(String line) {
    boolean addressed = line.indexOf('@') >= 0;
    boolean evident =
        (addressed || closes(line))
            && (addressed
                || DATED.matcher(line).find()
                || TIMED.matcher(line).find() && opens(line));
    if (evident
        && List.of(ENDS_IN_VERB, VERB_INSIDE, NAME_VERB_DATE, DATE_ADDRESS, GMT_NAME, POSTED)
            .stream()
            .anyMatch(p -> p.matcher(line).find())) {
      return true;
    }
    return VIA.matcher(line).find();
  }
}
