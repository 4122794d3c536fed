package dev.steward.email.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which decoder a charset label means. Labels are compared by their letters and digits only, so
/// `"UTF-8"`, `utf8` and `Utf_8` are one.
final class CharsetLabels {
  private static final int LONGEST = 60;
  private static final Map<String, ByteDecoder> KNOWN = new HashMap<>();

  /// A charset of the JDK and keys that mean it, one line each; a charset may have several lines.
  private static final String JDK_CHARSETS =
      """
      UTF-8 utf8 utf8mb4 utf8sig unicode11utf8 xutf8 utf utf08 unicode20utf8 utf8bom
      UTF-16 utf16 unicode ucs2 iso10646ucs2 csunicode utf16bom
      UTF-16LE utf16le ucs2le unicodefffe
      UTF-16BE utf16be ucs2be unicodefeff
      UTF-32 utf32 ucs4
      GB18030 gb2312 gbk xgbk cp936 ms936 windows936 win936 936 euccn xeuccn gb csgb2312 gb18030
      GB18030 xgb18030 gb180302000 gb180302005 gb180302022 gb231280 csiso58gb231280 chinese
      GB18030 iso58gb231280 isoir58 cngb gb23121980 xgb2312 gb2313 gb23i2 gb2312charset xmscp936
      GB18030 csgbk ansi936 simplifiedchinese gb1988 gb23121 zhcn
      x-windows-950 cp950 ms950 windows950 xwindows950 win950 950 ansi950
      x-EUC-TW euctw xeuctw cns11643
      ISO-2022-KR iso2022kr csiso2022kr
      ISO-2022-CN iso2022cn iso2022cnext csiso2022cn
      x-Johab johab xjohab ksc56011992 cp1361 ms1361 windows1361
      windows-31j shiftjis sjis xsjis shiftjs cp932 ms932 windows932 windows31j mskanji csshiftjis
      windows-31j xmscp932 cswindows31j win932 932 xshiftjis ansi932
      x-SJIS_0213 shiftjisx0213 sjisx0213 shiftjis2004 sjis2004
      EUC-JP eucjp xeucjp ujis eucjis cseucpkdfmtjapanese eucjpms cp51932 xeuc
      x-windows-iso2022jp iso2022jp iso2022jpms csiso2022jp iso2022jp1 cp50221 cp50220 jis
      ISO-2022-JP-2 iso2022jp2
      windows-1252 iso88591 latin1 isolatin1 l1 iso885911987 isoir100 cp819 ibm819 windows1252 cp1252
      windows-1252 ms1252 win1252 xcp1252 ansi1252 iso8859 88591 iso1 iso88591windows xansi ansi
      windows-1252 ansinew latin
      ISO-8859-2 iso88592 latin2 isolatin2 l2 iso885921987 88592
      ISO-8859-3 iso88593 latin3 l3
      ISO-8859-4 iso88594 latin4 l4
      ISO-8859-5 iso88595 cyrillic iso885951988
      ISO-8859-6 iso88596 arabic asmo708 iso88596i iso88596e
      ISO-8859-7 iso88597 greek greek8 iso885971987 ecma118
      ISO-8859-8 iso88598 hebrew iso88598i iso88598e visual logical
      windows-1254 iso88599 latin5 l5 windows1254 cp1254 win1254 iso885991989
      ISO-8859-13 iso885913 latin7
      ISO-8859-15 iso885915 latin9 latin0 l9
      ISO-8859-16 iso885916 latin10
      x-windows-874 tis620 windows874 cp874 iso885911 thai xwindows874 win874
      windows-1250 windows1250 cp1250 xcp1250 win1250 ansi1250
      windows-1251 windows1251 cp1251 xcp1251 win1251 ansi1251 win
      windows-1253 windows1253 cp1253 win1253
      windows-1255 windows1255 cp1255 win1255
      windows-1256 windows1256 cp1256 win1256
      windows-1257 windows1257 cp1257 win1257
      windows-1258 windows1258 cp1258 win1258 viscii
      KOI8-R koi8r koi8 koi cskoi8r
      KOI8-U koi8u koi8ru
      IBM437 ibm437 cp437 437
      IBM850 ibm850 cp850 850 dos850
      IBM852 ibm852 cp852 852
      IBM866 ibm866 cp866 dos866 alt
      x-MacRoman macintosh mac xmacroman macroman xmac csmacintosh
      x-MacCyrillic xmaccyrillic maccyrillic
      x-MacCentralEurope xmacce macce xmaccentraleurroman
      """;

  static {
    JDK_CHARSETS.lines().forEach(CharsetLabels::known);
    put(
        new Hkscs(),
        "big5 csbig5 xxbig5 xbig5 big5hkscs xbig5hkscs big5hk cnbig5 big5tw" + " big5eten");
    put(
        new Korean(),
        "ksc5601 ksc56011987 ksc56011989 ksx1001 ks5601 euckr xeuckr cseuckr"
            + " csksc56011987 korean cp949 ms949 windows949 uhc win949 949 isoir149"
            + " ksx10011992 ansi949");
    put(new Utf7(), "utf7 unicode11utf7 csunicode11utf7 xunicode20utf7 unicode20utf7");
    put(new Hz(), "hz hzgb2312 hzgb xhz");
    put(new Jis0213(false), "eucjisx0213 eucjis2004");
    put(new Jis0213(true), "iso2022jp3 iso2022jp2004");
  }

  private CharsetLabels() {}

  /// The decoder for the label; empty where the label is missing, says nothing (`us-ascii`,
  /// `unknown-8bit`, `binary`, `default`) or nobody knows it.
  static Optional<ByteDecoder> find(String label) {
    if (label.isEmpty() || label.length() > LONGEST) {
      return Optional.empty();
    }
    String key = key(label);
    var known = KNOWN.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    return saysNothing(key) ? Optional.empty() : ofJdk(label);
  }

  /// Whether the label claims plain ASCII or openly claims nothing, which is no fault of the mail.
  static boolean isSilent(String label) {
    return saysNothing(key(label));
  }

  private static boolean saysNothing(String key) {
    return switch (key) {
      case "",
          "usascii",
          "ascii",
          "unknown8bit",
          "xunknown",
          "unknown",
          "binary",
          "8bit",
          "7bit",
          "ansix341968",
          "ansix341986",
          "iso646us",
          "us",
          "646",
          "default",
          "defaultcharset",
          "none",
          "null",
          "xuserdefined",
          "charset",
          "string",
          "true",
          "csascii",
          "cp367" ->
          true;
      default -> false;
    };
  }

  private static Optional<ByteDecoder> ofJdk(String label) {
    try {
      return Optional.of(new ByteDecoder.OfCharset(Charset.forName(bare(label))));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static String bare(String label) {
    String bare = label.strip();
    int start = 0;
    int end = bare.length();
    while (start < end && "\"'=<( ".indexOf(bare.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "\"';,)> ".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return start == end ? "-" : bare.substring(start, end);
  }

  private static String key(String label) {
    var key = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '(' || c == ';' || c == '*' || (c == ' ' && key.length() > 0)) {
        break;
      }
      if (c < 128 && Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    String plain = key.toString().toLowerCase(Locale.ROOT);
    return plain.startsWith("charset") && plain.length() > 7 ? plain.substring(7) : plain;
  }

  private static void known(String line) {
    int blank = line.indexOf(' ');
    put(
        new ByteDecoder.OfCharset(Charset.forName(line.substring(0, blank))),
        line.substring(blank + 1));
  }

  private static void put(ByteDecoder decoder, String keys) {
    for (String key : keys.split(" ", -1)) {
      KNOWN.put(key, decoder);
    }
  }
}
