package dev.steward.email.parse.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the tree of entities out of raw bytes. Linear in the bytes times the nesting; recursion is
/// bounded by [Budget].
public final class EntityReader {
  private final byte[] bytes;
  private final Budget budget;
  private final Delimiters delimiters;

  private EntityReader(byte[] bytes, Budget budget) {
    this.bytes = bytes;
    this.budget = budget;
    this.delimiters = new Delimiters(bytes, bytes.length);
  }

  /// The root entity; a mail of no bytes is an empty text.
  public static Entity read(byte[] raw, Budget budget) {
    budget.takePart();
    return read(raw, 0, budget);
  }

  private static Entity read(byte[] bytes, int depth, Budget budget) {
    var reader = new EntityReader(bytes, budget);
    return reader.entity(reader.messageStart(0), depth, "text/plain");
  }

  /// Reads from `start` to the next delimiter, which `delimiters` then holds.
  private Entity entity(int start, int depth, String defaultType) {
    var header = HeaderReader.read(bytes, start, bytes.length, budget);
    var type = type(header.fields(), defaultType);
    var head =
        new Entity(
            bytes,
            header.body(),
            header.body(),
            header.fields(),
            type,
            Entity.Kind.LEAF,
            List.of());
    if (type.value().startsWith("multipart/") && budget.allowsDepth(depth + 1)) {
      var children = multipart(head, depth);
      if (!children.isEmpty()) {
        return finished(head, Entity.Kind.MULTIPART, children);
      }
      budget.note(Fault.BROKEN_STRUCTURE);
      delimiters.scan(header.body());
    } else if (isMessage(type) && budget.allowsDepth(depth + 1) && budget.takePart()) {
      return message(head, depth);
    } else {
      delimiters.scan(header.body());
    }
    return leaf(finished(head, Entity.Kind.LEAF, List.of()), depth);
  }

  /// A leaf, or what an opaque signature holds as the one part of a signed multipart.
  private Entity leaf(Entity leaf, int depth) {
    if (!OpaqueSignature.is(leaf) || !budget.allowsDepth(depth + 1)) {
      return leaf;
    }
    var content = OpaqueSignature.content(leaf, budget);
    if (content.isEmpty()) {
      return leaf;
    }
    return new Entity(
        leaf.source(),
        leaf.body(),
        leaf.end(),
        leaf.fields(),
        leaf.type().withValue("multipart/signed"),
        Entity.Kind.MULTIPART,
        List.of(read(content.get(), depth + 1, budget)));
  }

  private Entity finished(Entity head, Entity.Kind kind, List<Entity> children) {
    int end = Math.max(head.body(), delimiters.contentEnd());
    return new Entity(bytes, head.body(), end, head.fields(), head.type(), kind, children);
  }

  private List<Entity> multipart(Entity head, int depth) {
    String declared = head.type().plain("boundary").orElse("");
    int level = delimiters.open(declared);
    delimiters.scan(head.body());
    if (delimiters.level() != level) {
      var used = delimiters.sniff(head.body(), declared);
      if (used.isEmpty()) {
        delimiters.close(level);
        return List.of();
      }
      budget.note(Fault.BROKEN_STRUCTURE);
      delimiters.replace(level, used.get());
      delimiters.scan(head.body());
    }
    var children = children(head, level, depth);
    delimiters.close(level);
    return children;
  }

  private List<Entity> children(Entity head, int level, int depth) {
    var children = new ArrayList<Entity>();
    String type = head.isType("multipart/digest") ? "message/rfc822" : "text/plain";
    while (delimiters.level() == level && !(delimiters.isClosing() && !children.isEmpty())) {
      int start = delimiters.after();
      if (start >= bytes.length || !budget.takePart()) {
        delimiters.scan(bytes.length);
        break;
      }
      children.add(entity(start, depth + 1, type));
    }
    if (delimiters.level() == level) {
      epilogue(level);
    } else {
      budget.note(Fault.BROKEN_STRUCTURE);
    }
    return children;
  }

  private void epilogue(int level) {
    do {
      delimiters.scan(delimiters.after());
      if (delimiters.level() == level) {
        budget.note(Fault.AMBIGUOUS_STRUCTURE);
      }
    } while (delimiters.level() == level);
  }

  /// A nested message in the clear is read in place, so that delimiters of the outside end it too;
  /// an encoded one is decoded first, which RFC 2046 forbids and clients do.
  private Entity message(Entity head, int depth) {
    String encoding = head.field("Content-Transfer-Encoding").orElse("");
    if (TransferDecoding.isIdentity(encoding)) {
      var root = entity(messageStart(head.body()), depth + 1, "text/plain");
      return finished(head, Entity.Kind.MESSAGE, List.of(root));
    }
    delimiters.scan(head.body());
    var whole = finished(head, Entity.Kind.LEAF, List.of());
    byte[] decoded = whole.decoded(budget).copy();
    var root = read(decoded, depth + 1, budget);
    return finished(head, Entity.Kind.MESSAGE, List.of(root));
  }

  /// Past byte order mark and blank lines before the first field.
  private int messageStart(int from) {
    int start = from;
    if (bytes.length - start > 2
        && bytes[start] == (byte) 0xef
        && bytes[start + 1] == (byte) 0xbb
        && bytes[start + 2] == (byte) 0xbf) {
      start += 3;
    }
    int line = start;
    while (line < bytes.length) {
      int next = Lines.next(bytes, line, bytes.length);
      if (!Lines.isBlank(bytes, line, next)) {
        break;
      }
      line = next;
    }
    int next = Lines.next(bytes, line, bytes.length);
    return Lines.colon(bytes, line, next) > 0 ? line : start;
  }

  private Parameters type(List<Field> fields, String defaultType) {
    Optional<String> first = Optional.empty();
    for (var field : fields) {
      if (field.is("Content-Type")) {
        if (first.isPresent() && !first.get().equals(field.raw())) {
          budget.note(Fault.AMBIGUOUS_STRUCTURE);
        }
        first = first.isPresent() ? first : Optional.of(field.raw());
      }
    }
    var parsed = first.map(Parameters::parse).orElse(Parameters.NONE);
    return parsed.withValue(mediaType(parsed.value(), defaultType));
  }

  private static String mediaType(String declared, String defaultType) {
    String type = declared.toLowerCase(Locale.ROOT);
    int blank = type.indexOf(' ');
    type = blank > 0 ? type.substring(0, blank) : type;
    int slash = type.indexOf('/');
    if (slash > 0 && slash < type.length() - 1 && type.length() < 128 && isToken(type)) {
      return type;
    }
    return switch (type) {
      case "" -> defaultType;
      case "text", "plain" -> "text/plain";
      case "html" -> "text/html";
      case "multipart", "mixed" -> "multipart/mixed";
      default -> "application/octet-stream";
    };
  }

  private static boolean isToken(String type) {
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (c <= ' ' || c > 126 || "\"(),:;<=>?@[\\]".indexOf(c) >= 0) {
        return false;
      }
    }
    return type.indexOf('/') == type.lastIndexOf('/');
  }

  private static boolean isMessage(Parameters type) {
    return type.value().equals("message/rfc822")
        || type.value().equals("message/global")
        || type.value().equals("message/news");
  }
}
