package dev.steward.email.parse.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/// Windows-949, with syllables that KS X 1001 lacks spelt out in three letters after a filler
/// (annex 3), as some Unix software writes them.
final class Korean implements ByteDecoder {
  private static final char FILLER = '\u3164';
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String FINALS = "ㅤㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private final ByteDecoder windows = new OfCharset(Charset.forName("x-windows-949"));

  @Override
  public Optional<String> strict(byte[] bytes, int offset, int length) {
    return windows.strict(bytes, offset, length).map(Korean::composed);
  }

  @Override
  public String lenient(byte[] bytes, int offset, int length) {
    return composed(windows.lenient(bytes, offset, length));
  }

  private static String composed(String text) {
    if (text.indexOf(FILLER) < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int syllable = i + 3 < text.length() ? syllable(text, i) : -1;
      out.append(syllable < 0 ? text.charAt(i) : (char) syllable);
      i += syllable < 0 ? 0 : 3;
    }
    return out.toString();
  }

  private static int syllable(String text, int at) {
    int first = INITIALS.indexOf(text.charAt(at + 1));
    int middle = MEDIALS.indexOf(text.charAt(at + 2));
    int last = FINALS.indexOf(text.charAt(at + 3));
    boolean whole = text.charAt(at) == FILLER && first >= 0 && middle >= 0 && last >= 0;
    return whole ? 0xac00 + (first * 21 + middle) * 28 + last : -1;
  }
}
