package dev.steward.email.parse.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// On well-formed mail our tree is the one mime4j sees.
class EntityReaderTests {

  @Property(tries = 300)
  void seesTheTreeMime4jSees(@ForAll("entities") String mail) throws IOException, MimeException {
    byte[] raw = mail.getBytes(ISO_8859_1);
    var ours = EntityReader.read(raw, new Budget(60, 1000, 100_000, 10_000_000));

    assertThat(shape(ours)).isEqualTo(shapeOfMime4j(raw));
  }

  @Provide
  Arbitrary<String> entities() {
    return entity(3);
  }

  private static Arbitrary<String> entity(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.strings()
            .withChars("abc -=\n")
            .ofMaxLength(60)
            .map(text -> "Content-Type: text/plain\r\n\r\n" + text.replace("\n", "\r\n"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> message =
        entity(depth - 1)
            .map(inner -> "Content-Type: message/rfc822\r\n\r\nX-Inner: 1\r\n" + inner);
    Arbitrary<String> multipart =
        entity(depth - 1)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(children -> multipart("boundary-" + depth, children));
    return Arbitraries.oneOf(leaf, message, multipart);
  }

  private static String multipart(String boundary, List<String> children) {
    var text =
        new StringBuilder(
            "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\npre");
    for (String child : children) {
      text.append("\r\n--").append(boundary).append("\r\n").append(child);
    }
    return text.append("\r\n--").append(boundary).append("--\r\nepilogue").toString();
  }

  private static String shape(Entity entity) {
    var inside = new StringBuilder();
    entity.children().forEach(child -> inside.append(shape(child)));
    return switch (entity.kind()) {
      case LEAF -> "<" + new String(entity.encoded().copy(), ISO_8859_1) + ">";
      case MULTIPART -> "{" + inside + "}";
      case MESSAGE -> "(" + inside + ")";
    };
  }

  private static String shapeOfMime4j(byte[] raw) throws IOException, MimeException {
    var stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
    stream.parse(new ByteArrayInputStream(raw));
    var shape = new StringBuilder();
    int level = 0;
    for (var state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_START_MESSAGE -> shape.append(level++ == 0 ? "" : "(");
        case T_END_MESSAGE -> shape.append(--level == 0 ? "" : ")");
        case T_START_MULTIPART -> shape.append("{");
        case T_END_MULTIPART -> shape.append("}");
        case T_BODY ->
            shape
                .append("<")
                .append(new String(stream.getInputStream().readAllBytes(), ISO_8859_1))
                .append(">");
        default -> {}
      }
    }
    return shape.toString();
  }
}
