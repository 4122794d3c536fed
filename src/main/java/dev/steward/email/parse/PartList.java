package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Part;
import dev.steward.email.parse.ParsedMail.Role;
import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.field.FileNames;
import dev.steward.email.parse.mime.EncodedWords;
import dev.steward.email.parse.mime.Entity;
import dev.steward.email.parse.mime.Slice;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the parts of a mail with their names, roles and digests.
final class PartList {
  private static final Set<String> MACHINE_TYPES =
      Set.of(
          "message/delivery-status",
          "message/global-delivery-status",
          "message/disposition-notification",
          "message/feedback-report",
          "text/rfc822-headers",
          "application/pgp-encrypted",
          "text/x-amp-html",
          "text/watch-html");

  private final Set<Leaf> bodies;
  private final String html;
  private final Set<Flaw> flaws;
  private final MessageDigest digest = sha256();
  private final List<Part> parts = new ArrayList<>();

  /// @param html the HTML body, to see which parts it shows by `cid:`
  PartList(Set<Leaf> bodies, String html, Set<Flaw> flaws) {
    this.bodies = bodies;
    this.html = html;
    this.flaws = flaws;
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  /// @param unpacked whether the leaf is only the wrapping of what is inside
  void add(Leaf leaf, List<Attached> inside, boolean unpacked) {
    String name = leaf.fileName();
    if (CleanText.isDeceptive(leaf.givenName())) {
      flaws.add(Flaw.DECEPTIVE_NAME);
    }
    var role = unpacked ? Role.MACHINE : role(leaf);
    parts.add(
        part(
            leaf.path(),
            name.isEmpty() ? madeUp(leaf) : name,
            leaf.mediaType(),
            leaf.contentId(),
            role,
            leaf.content()));
    for (var file : inside) {
      parts.add(attached(file));
    }
  }

  private Part attached(Attached file) {
    return part(
        file.path(),
        file.name(),
        file.mediaType(),
        file.contentId(),
        isShown(file.contentId()) ? Role.INLINE : Role.ATTACHMENT,
        file.content());
  }

  private Part part(
      String path,
      String name,
      String mediaType,
      Optional<String> contentId,
      Role role,
      Slice content) {
    digest.update(content.bytes(), content.offset(), content.length());
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new Part(path, name, mediaType, contentId, role, content.length(), sha256);
  }

  private Role role(Leaf leaf) {
    if (leaf.nested()) {
      return Role.NESTED;
    }
    if (bodies.contains(leaf)) {
      return Role.BODY;
    }
    if (MACHINE_TYPES.contains(leaf.mediaType())) {
      return Role.MACHINE;
    }
    return isShown(leaf.contentId()) ? Role.INLINE : Role.ATTACHMENT;
  }

  private boolean isShown(Optional<String> contentId) {
    return contentId.isPresent() && html.contains("cid:" + contentId.get());
  }

  private static String madeUp(Leaf leaf) {
    String stem = bodyStem(leaf);
    if (leaf.entity().kind() == Entity.Kind.MESSAGE) {
      stem =
          leaf.entity()
              .children()
              .getFirst()
              .field("Subject")
              .map(s -> EncodedWords.decode(s, ""))
              .filter(s -> !s.isBlank())
              .orElse("message");
    }
    return FileNames.madeUp(leaf.mediaType(), stem);
  }

  private static String bodyStem(Leaf leaf) {
    return switch (leaf.mediaType()) {
      case "text/calendar" -> "invite";
      case "application/pgp-signature" -> "signature";
      case "application/pkcs7-mime",
          "application/x-pkcs7-mime",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature" ->
          "smime";
      case "message/delivery-status" -> "delivery-status";
      default -> leaf.isText() ? "text" : leaf.mediaType().startsWith("image/") ? "image" : "";
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
