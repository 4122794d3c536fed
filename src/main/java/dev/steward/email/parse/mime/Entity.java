package dev.steward.email.parse.mime;

import java.util.List;
import java.util.Optional;

/// A node of the MIME tree: a leaf, a multipart, or a nested message (whose one child is the root
/// entity of that message).
///
/// @param source the bytes this entity is a slice of; not the raw mail where a nested message was
///   transfer-encoded
/// @param body where the body begins in `source`
/// @param end where it ends, without the line end that belongs to the delimiter
/// @param type the Content-Type, or the default of the place
public record Entity(
    byte[] source,
    int body,
    int end,
    List<Field> fields,
    Parameters type,
    Kind kind,
    List<Entity> children) {

  /// What an entity holds.
  public enum Kind {
    /// Bytes.
    LEAF,
    /// Other entities.
    MULTIPART,
    /// A whole message.
    MESSAGE
  }

  /// The first field of that name, as it stood.
  public Optional<String> field(String name) {
    for (var field : fields) {
      if (field.is(name)) {
        return Optional.of(field.raw());
      }
    }
    return Optional.empty();
  }

  /// The media type, lower case, `type/subtype`.
  public String mediaType() {
    return type.value();
  }

  /// Whether the media type begins so, as in `text/`.
  public boolean isType(String prefix) {
    return type.value().startsWith(prefix);
  }

  /// The body as sent, still transfer-encoded.
  public Slice encoded() {
    return new Slice(source, body, end - body);
  }

  /// The body with its transfer encoding undone.
  public Slice decoded(Budget budget) {
    return TransferDecoding.decode(
        encoded(), field("Content-Transfer-Encoding").orElse(""), isType("text/"), budget);
  }

  /// The Content-Disposition, empty where there is none.
  public Parameters disposition() {
    return field("Content-Disposition").map(Parameters::parse).orElse(Parameters.NONE);
  }
}
