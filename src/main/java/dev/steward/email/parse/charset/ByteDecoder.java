package dev.steward.email.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// One way to read bytes as text.
sealed interface ByteDecoder permits ByteDecoder.OfCharset, Utf7, Hz, Jis0213, Hkscs, Korean {

  /// The text, if every byte fits; empty at the first that does not.
  Optional<String> strict(byte[] bytes, int offset, int length);

  /// The text, with U+FFFD where bytes do not fit.
  String lenient(byte[] bytes, int offset, int length);

  /// A charset the JDK has.
  record OfCharset(Charset charset) implements ByteDecoder {
    @Override
    public Optional<String> strict(byte[] bytes, int offset, int length) {
      try {
        var decoder =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, offset, length)).toString());
      } catch (CharacterCodingException misfit) {
        return Optional.empty();
      }
    }

    @Override
    public String lenient(byte[] bytes, int offset, int length) {
      return new String(bytes, offset, length, charset);
    }
  }
}
