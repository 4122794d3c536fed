package dev.steward.email.parse;

import dev.steward.email.parse.charset.Decoded;
import dev.steward.email.parse.charset.TextDecoding;
import dev.steward.email.parse.field.FileNames;
import dev.steward.email.parse.field.MessageIds;
import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.Entity;
import dev.steward.email.parse.mime.Parameters;
import dev.steward.email.parse.mime.Slice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A leaf of the tree, or a nested message as a whole, with what is needed to show it. Its bytes
/// are decoded once, when first asked for.
final class Leaf {
  private final String path;
  private final Entity entity;
  private final Parameters disposition;
  private final boolean nested;
  private final Budget budget;
  private final String hint;
  private @Nullable Slice content;

  /// @param nested whether it lies inside a nested message
  /// @param hint charset label for names in raw bytes
  Leaf(String path, Entity entity, boolean nested, String hint, Budget budget) {
    this.path = path;
    this.entity = entity;
    this.disposition = entity.disposition();
    this.nested = nested;
    this.hint = hint;
    this.budget = budget;
  }

  String path() {
    return path;
  }

  Entity entity() {
    return entity;
  }

  boolean nested() {
    return nested;
  }

  Slice content() {
    var known = content;
    if (known == null) {
      known = entity.decoded(budget);
      content = known;
    }
    return known;
  }

  String mediaType() {
    String type = entity.mediaType();
    boolean declared = !type.startsWith("multipart/") && entity.field("Content-Type").isPresent();
    if (declared || (!type.equals("text/plain") && !type.startsWith("multipart/"))) {
      return type;
    }
    return HtmlCharset.isPage(content()) ? "text/html" : "text/plain";
  }

  boolean isText() {
    return mediaType().equals("text/plain") || mediaType().equals("text/html");
  }

  boolean isDeclaredAttachment() {
    return disposition.value().equalsIgnoreCase("attachment");
  }

  /// The label of the text, or what an HTML head says.
  String charset() {
    return entity.type().plain("charset").orElse("");
  }

  Decoded text() {
    return textOf(content());
  }

  /// Other bytes read as this leaf's text would be.
  Decoded textOf(Slice bytes) {
    String label = charset();
    if (label.isEmpty() && mediaType().equals("text/html")) {
      label = HtmlCharset.of(bytes);
    }
    return TextDecoding.decode(bytes.bytes(), bytes.offset(), bytes.length(), label);
  }

  /// The file name the mail gives, safe; empty where it gives none worth the name.
  String fileName() {
    return given("filename", disposition)
        .or(() -> given("name", entity.type()))
        .or(() -> given("name", disposition))
        .or(() -> given("filename", entity.type()))
        .orElse("");
  }

  /// The name before it was made safe.
  String givenName() {
    return disposition.text("filename", hint).or(() -> entity.type().text("name", hint)).orElse("");
  }

  private Optional<String> given(String parameter, Parameters parameters) {
    return parameters.text(parameter, hint).map(FileNames::safe).filter(n -> !n.isEmpty());
  }

  Optional<String> contentId() {
    return entity.field("Content-ID").flatMap(MessageIds::first);
  }
}
