package dev.steward.email.parse.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// The likeliest charset of bytes that have no usable label and are not UTF-8.
///
/// Each candidate decodes a sample; the share of characters that are everyday ones in its language
/// decides. Lone high bytes between ASCII letters mean a western single-byte set.
final class CharsetGuess {
  private static final int SAMPLE = 4096;
  private static final double CONVINCING = 0.12;
  private static final double VERY_CONVINCING = 0.5;

  /// An alphabet has few letters, so all of them are everyday ones: nearly all must hit.
  private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОЕАИНТСРВЛКМДПУ";

  private static final double ALPHABETIC = 0.8;

  private record Candidate(ByteDecoder decoder, String everyday) {}

  private static final ByteDecoder GB = decoder("GB18030");
  private static final ByteDecoder WESTERN = decoder("windows-1252");

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate(
              GB,
              "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
                  + "然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无"
                  + "力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什"
                  + "二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走"
                  + "义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命"
                  + "您请吗谢客服账户密码提现充值币交易收款附件测试邮件，。、！？：；“”（）《》【】"),
          new Candidate(
              decoder("Big5-HKSCS"),
              "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所"
                  + "然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無"
                  + "力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什"
                  + "您請嗎謝客服帳戶密碼提現充值幣交易收款附件測試郵件，。、！？：；「」（）《》【】"),
          new Candidate(
              decoder("windows-31j"),
              "のにはをたがでてとしれさいるなもすことまからっりうあんおきくけせそだちつどみめよらろわアイウエオカキクケコサシ"
                  + "スセソタチテトナニネノハフマミメモラリルレロンッャュョー、。日本"),
          new Candidate(
              decoder("EUC-JP"),
              "のにはをたがでてとしれさいるなもすことまからっりうあんおきくけせそだちつどみめよらろわアイウエオカキクケコサシ"
                  + "スセソタチテトナニネノハフマミメモラリルレロンッャュョー、。日本"),
          new Candidate(
              decoder("x-windows-949"),
              "이다는을의에가고하지한도로그나은를사기있어리아인해자시수과일정대보들서부전상주장제만여구라성동오우안원면마되"
                  + "스신조니게었요것습소거미할국치관중연공분요메체계용비경문입트"),
          new Candidate(decoder("windows-1251"), CYRILLIC),
          new Candidate(decoder("KOI8-R"), CYRILLIC));

  private CharsetGuess() {}

  static ByteDecoder of(byte[] bytes, int offset, int length) {
    var escaped = escapes(bytes, offset, length);
    if (escaped.isPresent()) {
      return escaped.get();
    }
    return byFrequency(bytes, offset, Math.min(length, SAMPLE));
  }

  /// ISO-2022 text announces itself even in seven bits.
  static Optional<ByteDecoder> escapes(byte[] bytes, int offset, int length) {
    int end = offset + Math.min(length, SAMPLE) - 2;
    for (int i = offset; i < end; i++) {
      if (bytes[i] != 0x1b) {
        continue;
      }
      if (bytes[i + 1] == '$') {
        return CharsetLabels.find(bytes[i + 2] == ')' ? "iso-2022-kr" : "iso-2022-jp");
      }
      if (bytes[i + 1] == '(' && (bytes[i + 2] == 'J' || bytes[i + 2] == 'I')) {
        return CharsetLabels.find("iso-2022-jp");
      }
    }
    return Optional.empty();
  }

  private static ByteDecoder byFrequency(byte[] bytes, int offset, int length) {
    ByteDecoder best = WESTERN;
    // Double-byte sets may pair a lone accented letter with the ASCII letter after it.
    double highest = mostlyLoneHighBytes(bytes, offset, length) ? VERY_CONVINCING : CONVINCING;
    for (var candidate : CANDIDATES) {
      double share = share(candidate, bytes, offset, length);
      if (share > highest) {
        highest = share;
        best = candidate.decoder();
      }
    }
    if (best == WESTERN && wholePairs(bytes, offset, length)) {
      return GB;
    }
    return best;
  }

  private static double share(Candidate candidate, byte[] bytes, int offset, int length) {
    // A sample may end inside a character; up to three bytes may be cut off for it.
    for (int cut = 0; cut < 4 && cut < length; cut++) {
      var text = candidate.decoder().strict(bytes, offset, length - cut);
      if (text.isPresent()) {
        double share = share(candidate.everyday(), text.get());
        return !candidate.everyday().equals(CYRILLIC) ? share : share > ALPHABETIC ? share / 2 : 0;
      }
    }
    return 0;
  }

  private static double share(String everyday, String text) {
    int hits = 0;
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        wide++;
        hits += everyday.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return wide == 0 ? 0 : (double) hits / wide;
  }

  private static boolean mostlyLoneHighBytes(byte[] bytes, int offset, int length) {
    int runs = 0;
    int lone = 0;
    int run = 0;
    for (int i = offset; i <= offset + length; i++) {
      boolean high = i < offset + length && bytes[i] < 0;
      if (high) {
        run++;
      } else if (run > 0) {
        runs++;
        lone += run == 1 ? 1 : 0;
        run = 0;
      }
    }
    return lone * 2 > runs;
  }

  /// Every run of high bytes is even and in the range of GB 2312.
  private static boolean wholePairs(byte[] bytes, int offset, int length) {
    int run = 0;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        if ((bytes[i] & 0xff) < 0xa1) {
          return false;
        }
        run++;
      } else if (run % 2 == 1) {
        return false;
      } else {
        run = 0;
      }
    }
    return true;
  }

  private static ByteDecoder decoder(String charset) {
    return new ByteDecoder.OfCharset(Charset.forName(charset));
  }
}
