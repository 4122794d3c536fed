package dev.steward.email.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads bytes of a mail as text. Never throws; linear in the number of bytes.
public final class TextDecoding {
  private TextDecoding() {}

  /// Decodes by the label, or by best guess where the label is missing, unknown or contradicted by
  /// the bytes. A byte order mark wins over everything and is removed.
  ///
  /// @param label as it stood in the mail, quotes and all; empty for none
  public static Decoded decode(byte[] bytes, int offset, int length, String label) {
    boolean ascii = isAscii(bytes, offset, length);
    var named = CharsetLabels.find(label);
    if (ascii && readsAsAscii(named)) {
      return ascii(bytes, offset, length, named.isEmpty());
    }
    var marked = byteOrderMark(bytes, offset, length);
    if (marked.isPresent()) {
      return marked.get();
    }
    return named
        .map(decoder -> byLabel(decoder, bytes, offset, length))
        .orElseGet(() -> guess(bytes, offset, length, CharsetLabels.isSilent(label)));
  }

  /// Decodes header bytes that came without any label: UTF-8 if they are, else what the body claims
  /// if they fit that, else the best guess.
  public static Decoded decodeUnlabelled(byte[] bytes, int offset, int length, String hint) {
    if (isAscii(bytes, offset, length)) {
      return ascii(bytes, offset, length, true);
    }
    if (Utf8.of(bytes, offset, length).valid()) {
      return Decoded.clean(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }
    return CharsetLabels.find(hint)
        .filter(decoder -> !isWestern(decoder))
        .flatMap(decoder -> decoder.strict(bytes, offset, length))
        .map(text -> new Decoded(text, Decoded.Fit.GUESSED))
        .orElseGet(() -> guess(bytes, offset, length, true));
  }

  /// Whether the label names a charset that can be decoded.
  public static boolean isKnown(String label) {
    return CharsetLabels.find(label).isPresent();
  }

  private static Decoded ascii(byte[] bytes, int offset, int length, boolean unlabelled) {
    if (unlabelled) {
      var escaped = CharsetGuess.escapes(bytes, offset, length);
      if (escaped.isPresent()) {
        return new Decoded(escaped.get().lenient(bytes, offset, length), Decoded.Fit.GUESSED);
      }
    }
    return Decoded.clean(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
  }

  private static Decoded byLabel(ByteDecoder decoder, byte[] bytes, int offset, int length) {
    var utf8 = Utf8.of(bytes, offset, length);
    if (!isUtf8(decoder) && utf8.convincing(!isSingleByte(decoder)) && !isSevenBit(decoder)) {
      return new Decoded(
          new String(bytes, offset, length, StandardCharsets.UTF_8), Decoded.Fit.MISFIT);
    }
    var text = decoder.strict(bytes, offset, length);
    if (text.isPresent()) {
      return Decoded.clean(text.get());
    }
    return misfit(decoder, utf8, bytes, offset, length);
  }

  /// A UTF-8 label on bytes that are clearly something else is a lie of the sender's software; a
  /// few bad bytes are only damage. Any other label keeps its word.
  private static Decoded misfit(
      ByteDecoder decoder, Utf8 utf8, byte[] bytes, int offset, int length) {
    if (isUtf8(decoder) && Cesu8.isIn(bytes, offset, length)) {
      byte[] repaired = Cesu8.toUtf8(bytes, offset, length);
      return new Decoded(new String(repaired, StandardCharsets.UTF_8), Decoded.Fit.MISFIT);
    }
    if (isUtf8(decoder) && utf8.longer() + utf8.pairs() == 0) {
      var guessed = CharsetGuess.of(bytes, offset, length);
      return new Decoded(guessed.lenient(bytes, offset, length), Decoded.Fit.MISFIT);
    }
    return new Decoded(decoder.lenient(bytes, offset, length), Decoded.Fit.MISFIT);
  }

  private static Decoded guess(byte[] bytes, int offset, int length, boolean silent) {
    if (Utf8.of(bytes, offset, length).valid()) {
      var text = new String(bytes, offset, length, StandardCharsets.UTF_8);
      return new Decoded(text, silent ? Decoded.Fit.CLEAN : Decoded.Fit.GUESSED);
    }
    var decoder = CharsetGuess.of(bytes, offset, length);
    return new Decoded(decoder.lenient(bytes, offset, length), Decoded.Fit.GUESSED);
  }

  private static Optional<Decoded> byteOrderMark(byte[] bytes, int offset, int length) {
    int first = length > 1 ? (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff : 0;
    if (first == 0xefbb && length > 2 && bytes[offset + 2] == (byte) 0xbf) {
      return marked(bytes, offset + 3, length - 3, StandardCharsets.UTF_8);
    }
    if (first == 0xfeff && length % 2 == 0) {
      return marked(bytes, offset + 2, length - 2, StandardCharsets.UTF_16BE);
    }
    if (first == 0xfffe && length % 2 == 0) {
      return marked(bytes, offset + 2, length - 2, StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Optional<Decoded> marked(byte[] bytes, int offset, int length, Charset charset) {
    return new ByteDecoder.OfCharset(charset).strict(bytes, offset, length).map(Decoded::clean);
  }

  private static boolean readsAsAscii(Optional<ByteDecoder> named) {
    return named.isEmpty() || !isSevenBit(named.get());
  }

  /// Charsets in which bytes below 128 need not mean ASCII.
  private static boolean isSevenBit(ByteDecoder decoder) {
    return switch (decoder) {
      case Utf7 _, Hz _, Jis0213 _ -> true;
      case Hkscs _, Korean _ -> false;
      case ByteDecoder.OfCharset of ->
          of.charset().name().startsWith("UTF-16")
              || of.charset().name().startsWith("UTF-32")
              || of.charset().name().contains("2022")
              || of.charset().name().startsWith("x-IBM");
    };
  }

  private static boolean isUtf8(ByteDecoder decoder) {
    return decoder instanceof ByteDecoder.OfCharset of
        && of.charset().equals(StandardCharsets.UTF_8);
  }

  /// Windows-1252 fits nearly everything and so proves nothing.
  private static boolean isWestern(ByteDecoder decoder) {
    return decoder instanceof ByteDecoder.OfCharset of
        && of.charset().name().equals("windows-1252");
  }

  private static boolean isSingleByte(ByteDecoder decoder) {
    return decoder instanceof ByteDecoder.OfCharset of && isSingleByteName(of.charset().name());
  }

  private static boolean isSingleByteName(String name) {
    return name.startsWith("windows-125")
        || name.startsWith("ISO-8859")
        || name.startsWith("KOI8")
        || name.startsWith("x-Mac")
        || name.equals("x-windows-874");
  }

  static boolean isAscii(byte[] bytes, int offset, int length) {
    int any = 0;
    for (int i = offset; i < offset + length; i++) {
      any |= bytes[i];
    }
    return any >= 0;
  }
}
