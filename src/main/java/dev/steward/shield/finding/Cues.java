package dev.steward.shield.finding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say what stands behind them. Made only for texts that hold something suspicious.
final class Cues {
  private static final int REACH = 90;

  private static final Pattern PHRASE =
      Pattern.compile(
          "seed|mnemonic|recovery|(?:12|15|18|21|24)[ -]?words?|phrase|"
              + "助记词|助記詞|恢复短语|恢復短語|シード|リカバリー|니모닉|복구|semilla|semente");
  private static final Pattern KEY =
      Pattern.compile(
          "priv(?:ate)?[ _-]*key|privkey|secret[ _-]*key|signing[ _-]*key|\\bpk\\b|\\bsk\\b|wallet[ _-]*key|"
              + "私钥|私鑰|秘密鍵|비밀키|개인키|clave privada|cl[eé] priv[eé]e");
  private static final Pattern API =
      Pattern.compile(
          "(?:api|access|client|secret)[ _-]*(?:secret|key)|secret|passphrase|private[ _-]*key|"
              + "密钥|密鑰|私钥|私鑰|api\\s*key");
  private static final Pattern AUTHENTICATOR =
      Pattern.compile(
          "2fa|totp|otp|authenticator|two[ -]?factor|setup key|backup key|manual (?:entry|key)|"
              + "谷歌验证|谷歌驗證|身份验证器|验证器|驗證器|二次验证|两步验证|兩步驗證|绑定密钥|备份密钥|谷歌密钥");
  private static final Pattern CARD =
      Pattern.compile("card|visa|master|amex|credit|debit|卡号|卡號|银行卡|銀行卡|信用卡|借记卡|储蓄卡|cvv|cvc|expir");
  private static final Pattern IDS =
      Pattern.compile(
          "tx[ _-]?id|\\btx\\b|hash|transaction|transfer|block|order|address|deposit|withdraw|"
              + "trace|request|ticket|uid|user ?id|订单|訂單|单号|交易|哈希|流水|地址|编号|區塊|区块|提现|充值|etherscan|tronscan|/tx/");

  /// Without one of these, none of the patterns of its kind can be there.
  private static final String[] KEY_WORDS = {
    "key", "secret", "phrase", "pk", "sk", "钥", "鑰", "鍵", "키", "clave", "cl"
  };

  private static final String[] AUTHENTICATOR_WORDS = {
    "2fa", "otp", "auth", "factor", "key", "entry", "验", "驗", "步", "钥"
  };

  private final String text;

  Cues(String text) {
    this.text = text;
  }

  boolean tellsOfPhrase() {
    return PHRASE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  boolean tellsOfKey(int start) {
    String before = before(start);
    return hasOne(before, KEY_WORDS) && isNearer(KEY, before);
  }

  boolean tellsOfApi(int start) {
    String before = before(start);
    return hasOne(before, KEY_WORDS) && isNearer(API, before);
  }

  boolean tellsOfAuthenticator(int start) {
    String before = before(start);
    return hasOne(before, AUTHENTICATOR_WORDS) && AUTHENTICATOR.matcher(before).find();
  }

  boolean tellsOfCard(int start) {
    return isNearer(CARD, before(start));
  }

  boolean tellsOfId(int start) {
    return IDS.matcher(before(start)).find();
  }

  private String before(int start) {
    return text.substring(Math.max(0, start - REACH), start).toLowerCase(Locale.ROOT);
  }

  private static boolean hasOne(String before, String[] words) {
    for (String word : words) {
      if (before.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the nearest word before says so, and none says that it is an id.
  private static boolean isNearer(Pattern cue, String before) {
    int at = last(cue, before);
    return at >= 0 && at > last(IDS, before);
  }

  private static int last(Pattern cue, String before) {
    Matcher matcher = cue.matcher(before);
    int last = -1;
    while (matcher.find()) {
      last = matcher.end();
    }
    return last;
  }
}
