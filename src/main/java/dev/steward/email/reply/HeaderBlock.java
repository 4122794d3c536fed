package dev.steward.email.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The block of mail headers that Outlook and its kin put above the message they quote.
///
/// People also paste transfers ("From: 0x… To: 0x…"), so a block counts only with a sender, and
/// with a subject, or a date beside an address.
final class HeaderBlock {
  /// What a header line says, whatever its language.
  enum Field {
    FROM(
        "from|fra|de|expéditeur|von|da|van|från|od|lähettäjä|від|от|от кого|kimden|gönderen|feladó|expeditor"
            + "|发件人|寄件者|寄件人|發件人|发送人|差出人|送信者|보낸 사람|보낸사람|발신|từ|dari|من|מאת"),
    DATE(
        "sent|date|sendt|le|envoyé|gesendet|datum|enviada em|enviado em|enviado el|enviado|enviada|data|data invio|inviato"
            + "|fecha|verzonden|skickat|dato|wysłano|data wysłania|odesláno|lähetetty|дата|отправлено|надіслано|tarih|gönderildi|elküldve|trimis"
            + "|发送时间|寄件日期|傳送時間|发送日期|發送時間|時間|时间|日期|送信日時|日時|보낸 날짜|날짜|ngày|đã gửi|dikirim|tanggal"),
    TO(
        "to|til|à|destinataire|an|para|a|aan|till|do|komu|vastaanottaja|кому|kime|címzett|către"
            + "|收件人|收件者|宛先|받는 사람|받는사람|수신|đến|kepada|ke"),
    CC("cc|copie|kopi|kopie|kopia|dw|копия|копія|抄送|副本|参考|참조"),
    REPLY("reply-to|répondre à|antwort an|risposta|beantwoorden - aan|回复|回覆|返信先"),
    SUBJECT(
        "subject|emne|objet|betreff|assunto|asunto|oggetto|onderwerp|ämne|temat|předmět|predmet|aihe|тема|konu|tárgy|subiect"
            + "|主题|主題|主旨|标题|標題|件名|제목|chủ đề|subjek|perihal"),
    OTHER(
        "importance|priority|attachments|重要性|附件|wichtigkeit|priorität|message-id|mailed-by|signed-by");

    private final Set<String> words;

    Field(String words) {
      this.words = Set.of(words.split("\\|"));
    }
  }

  /// A header line as it stands in a body.
  private static final Pattern LINE =
      Pattern.compile("^[\\s>*_|]*([^:：<>@\\d]{1,24}?)[\\s*_]*[:：][\\s*_]*(.*)$", Pattern.DOTALL);

  /// Continuation lines of a long To or Subject that may lie inside a block.
  private static final int FOLDED = 4;

  private static final int LONGEST_NAME = 120;

  /// A block of headers is not longer than this.
  private static final int MAX_LINES = 40;

  private final List<String> lines;
  private final List<Optional<Field>> fields;

  HeaderBlock(List<String> lines) {
    this.lines = lines;
    this.fields = lines.stream().map(HeaderBlock::field).toList();
  }

  /// The field a line names, if it is written like a header.
  static Optional<Field> field(String line) {
    String head = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    if (!mayName(head)) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(head);
    if (!matcher.find() || matcher.group(2).isBlank() && !line.strip().endsWith(":")) {
      return Optional.empty();
    }
    String name = matcher.group(1).replace(" ", "").replace(' ', ' ').strip();
    String word = name.toLowerCase(Locale.ROOT);
    String spaced = matcher.group(1).replace(' ', ' ').strip().toLowerCase(Locale.ROOT);
    for (Field field : Field.values()) {
      if (field.words.contains(word) || field.words.contains(spaced)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /// Most lines have no colon, or a number before it.
  private static boolean mayName(String head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == ':' || c == '：') {
        return true;
      }
      if (c == '<' || c == '@' || c >= '0' && c <= '9') {
        return false;
      }
    }
    return false;
  }

  /// Where a block that starts at `start` ends (exclusive), or `start` where there is none.
  int end(int start) {
    if (fields.get(start).isEmpty() || start > 0 && fields.get(start - 1).isPresent()) {
      return start;
    }
    Set<Field> seen = EnumSet.noneOf(Field.class);
    boolean address = false;
    int end = start;
    int loose = 0;
    for (int i = start; i < lines.size() && loose <= FOLDED && i < start + MAX_LINES; i++) {
      String line = lines.get(i);
      Optional<Field> field = fields.get(i);
      if (field.isPresent()) {
        seen.add(field.get());
        loose = 0;
        end = i + 1;
        address |= line.indexOf('@') >= 0;
      } else if (line.isBlank() && seen.size() >= 3) {
        break;
      } else {
        loose++;
      }
    }
    return isMail(seen, address) ? end : start;
  }

  private static boolean isMail(Set<Field> seen, boolean address) {
    boolean dated = seen.contains(Field.DATE);
    return seen.contains(Field.FROM)
        && seen.size() >= 3
        && (seen.contains(Field.SUBJECT) || dated && address);
  }
}
