package dev.steward.email.reply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The line a phone or mail program adds under a message.
///
/// Customers of an exchange also write "Sent from my wallet 0x…", so a line with a long token or a
/// word of money movement is never one.
final class SignatureLine {
  private static final int LONGEST = 160;
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,80})\\]\\([^)]{1,200}\\)");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?iU)\\b(wallet|address|account|exchange|deposit|withdraw\\w*|balance|btc|eth|usdt|txid)\\b"
              + "|(?<![/\\w.-])\\w{25,}|钱包|地址|账户|充值|提现|提币");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iU)^[\\s<(«\\[*_]*(?:"
              + "sent (?:from|via|with|by|using) .+"
              + "|\\w{1,20} from mobile"
              + "|from my .{1,20}"
              + "|get .{0,3}outlook for .+"
              + "|envoy[ée] (?:depuis|de|à partir de|avec|via) .+"
              + "|(?:télécharger|obtenir|obtenez) outlook pour .+"
              + "|von meinem .+ gesendet.*"
              + "|diese nachricht wurde von .+ gesendet.*"
              + "|gesendet (?:von|mit|über) .+"
              + "|(?:holen sie sich )?outlook für (?:ios|android).*"
              + "|inviato (?:da|dal|con) .+"
              + "|(?:ottieni|scarica) outlook per .+"
              + "|sendt (?:fra|med) .+"
              + "|skickat från .+|från min .{1,20}|hämta outlook för .+"
              + "|lähetetty .+"
              + "|enviad[oa] (?:do meu|desde|via|a partir|del|con|pelo|de mi) .+"
              + "|(?:obtener|obter|obtenha) (?:o )?outlook (?:para|for) .+"
              + "|verzonden (?:met|vanaf|via|van) .+|verstuurd (?:vanaf|met|via) .+"
              + "|wysłan[eo] (?:z|za) .+|odesláno z .+|odoslané z .+|elküldve .+|trimis de pe .+"
              + "|отправлено (?:с|из|от) .+|надіслано з .+|изпратено от .+"
              + "|(?:được|đã) gửi từ .+|dikirim dari .+"
              + "|(?:发自|發自|来自|來自|寄自)\\s*(?:我的|网易|網易|qq|foxmail|outlook|新浪|yahoo|雅虎|iphone|ipad"
              + "|android|安卓|华为|小米|vivo|oppo|手机).*"
              + "|(?:从我的|從我的|从|從|由|以)\\s*.{0,30}(?:发送|傳送|发出|寄出|寄送).{0,4}"
              + "|(?:获取|取得|下载|下載)\\s*.{0,30}outlook.*|获取适用于.{0,20}outlook.*"
              + ")$");

  /// Those whose telling word comes last, where every beginning would have to be tried.
  private static final Pattern WORDS_LAST =
      Pattern.compile(
          "(?iU)^[\\s<(«\\[*_]*(?:"
              + ".{0,30}(?:'umdan|'dan|'den|dan|den) gönderildi.*"
              + "|.{0,30}から送信.*|.{0,30}(?:を入手|をダウンロード)"
              + "|.{0,30}에서 보냄.*"
              + ")$");

  /// The first two letters of all [#WORDS] that are not Chinese.
  private static final Set<String> BEGINNINGS =
      Set.of(
          "se", "fr", "ge", "en", "té", "ob", "vo", "di", "ho", "ou", "in", "ot", "sc", "sk", "hä",
          "lä", "ve", "wy", "od", "el", "tr", "от", "на", "из", "đư", "đã");

  private SignatureLine() {}

  static boolean matches(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = line.indexOf('[') < 0 ? line : LINK.matcher(line).replaceAll("$1");
    String bare = plain.strip();
    boolean matches =
        (mayBegin(bare) && WORDS.matcher(bare).lookingAt())
            || (isForeign(bare) && WORDS_LAST.matcher(bare).lookingAt());
    return matches && !MONEY.matcher(plain).find();
  }

  /// Whether it has the first letters of one of [#WORDS].
  private static boolean mayBegin(String line) {
    int at = LineStart.skip(line, "<(«[*_");
    return at + 1 < line.length()
        && (line.charAt(at) > 0x2000
            || BEGINNINGS.contains(line.substring(at, at + 2).toLowerCase(Locale.ROOT))
            || line.indexOf("obile", at) > 0
            || line.indexOf("OBILE", at) > 0);
  }

  private static boolean isForeign(String line) {
    return line.chars().anyMatch(c -> c > 0x7f);
  }
}
