package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.parse.ParsedMail.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must hold of every parsed mail, whatever its bytes were.
final class Soundness {
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=");

  private Soundness() {}

  /// The first thing that does not hold.
  static Optional<String> violation(byte[] raw, ParsedMail mail) {
    var lines = new ArrayList<String>();
    lines.add(mail.subject());
    for (var boxes : List.of(mail.from(), mail.to(), mail.cc(), mail.replyTo())) {
      for (Mailbox box : boxes) {
        lines.add(box.name());
        lines.add(box.address());
      }
    }
    mail.headers().forEach(header -> lines.add(header.value()));
    for (String line : lines) {
      if (!isCleanLine(line)) {
        return Optional.of("unclean: " + line);
      }
    }
    for (Part part : mail.parts()) {
      if (!isCleanLine(part.name()) || !isSafeName(part.name())) {
        return Optional.of("unsafe name: " + part.name());
      }
      if (MailParser.open(raw, part.path()).filter(b -> b.length == part.size()).isEmpty()) {
        return Optional.of("part cannot be opened: " + part.path());
      }
    }
    if (mail.parts().stream().map(Part::path).distinct().count() != mail.parts().size()) {
      return Optional.of("a path twice");
    }
    return mail.text().or(mail::html).filter(text -> !isCleanText(text)).map(t -> "unclean text");
  }

  static boolean isCleanLine(String line) {
    return isCleanText(line)
        && line.chars().noneMatch(c -> Character.isISOControl(c))
        && !ENCODED_WORD.matcher(line).find();
  }

  private static boolean isCleanText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == 0x1b) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSafeName(String name) {
    return !name.isBlank()
        && name.chars().noneMatch(c -> "/\\:\u202e".indexOf(c) >= 0)
        && !name.startsWith(".")
        && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
            <= MailLimits.FILE_NAME_BYTES;
  }
}
