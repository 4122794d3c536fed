package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.mime.Entity;
import java.util.Set;

/// Notes whether a mail is signed or encrypted, in MIME (RFC 1847, 8551, 3156) or in the text.
final class Protection {
  private Protection() {}

  static void note(Leaves leaves, Entity root, String text, Set<Flaw> flaws) {
    tree(root, flaws);
    for (var leaf : leaves.all()) {
      if (leaf.mediaType().endsWith("pkcs7-mime")) {
        boolean signed =
            leaf.entity()
                .type()
                .plain("smime-type")
                .filter("signed-data"::equalsIgnoreCase)
                .isPresent();
        flaws.add(signed ? Flaw.SIGNED : Flaw.ENCRYPTED);
      }
    }
    if (text.contains("-----BEGIN PGP MESSAGE-----")) {
      flaws.add(Flaw.ENCRYPTED);
    }
    if (text.contains("-----BEGIN PGP SIGNED MESSAGE-----")) {
      flaws.add(Flaw.SIGNED);
    }
  }

  private static void tree(Entity entity, Set<Flaw> flaws) {
    switch (entity.mediaType()) {
      case "multipart/signed" -> flaws.add(Flaw.SIGNED);
      case "multipart/encrypted" -> flaws.add(Flaw.ENCRYPTED);
      default -> {}
    }
    if (entity.kind() == Entity.Kind.MULTIPART) {
      entity.children().forEach(child -> tree(child, flaws));
    }
  }
}
