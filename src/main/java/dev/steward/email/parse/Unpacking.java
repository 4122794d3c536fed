package dev.steward.email.parse;

import dev.steward.email.parse.field.FileNames;
import dev.steward.email.parse.field.MessageIds;
import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.EncodedWords;
import dev.steward.email.parse.tnef.Tnef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Files that lie inside other parts. Their paths continue the path of the part: `u1` for uuencode,
/// `w1` for winmail.dat.
final class Unpacking {
  private final BodyText bodyText;
  private final Budget budget;
  private final Map<Leaf, Optional<Tnef>> tnefs = new IdentityHashMap<>();

  Unpacking(BodyText bodyText, Budget budget) {
    this.bodyText = bodyText;
    this.budget = budget;
  }

  /// @param body whether the leaf is shown as body
  List<Attached> inside(Leaf leaf, boolean body) {
    return body ? uuencoded(leaf) : tnef(leaf).map(tnef -> files(leaf, tnef)).orElse(List.of());
  }

  /// The winmail.dat the leaf is, if it is one outside of nested messages.
  Optional<Tnef> tnef(Leaf leaf) {
    return leaf.nested() || !isTnef(leaf)
        ? Optional.empty()
        : tnefs.computeIfAbsent(leaf, l -> Tnef.read(l.content(), budget));
  }

  private static boolean isTnef(Leaf leaf) {
    return leaf.mediaType().equals("application/ms-tnef")
        || leaf.mediaType().equals("application/vnd.ms-tnef")
        || leaf.fileName().toLowerCase(Locale.ROOT).equals("winmail.dat");
  }

  private List<Attached> files(Leaf leaf, Tnef tnef) {
    var files = new ArrayList<Attached>();
    for (var file : tnef.files()) {
      String type = file.mediaType().strip().toLowerCase(Locale.ROOT);
      String name = FileNames.safe(file.name());
      type =
          type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}") ? type : "application/octet-stream";
      files.add(
          new Attached(
              leaf.path() + ".w" + (files.size() + 1),
              name.isEmpty() ? FileNames.madeUp(type, "") : name,
              type,
              Optional.of(file.contentId()).filter(id -> !id.isBlank()).flatMap(MessageIds::first),
              file.content()));
    }
    return files;
  }

  private List<Attached> uuencoded(Leaf leaf) {
    var files = new ArrayList<Attached>();
    for (var file : bodyText.embedded(leaf)) {
      String name = FileNames.safe(EncodedWords.decode(file.name(), leaf.charset()));
      files.add(
          new Attached(
              leaf.path() + ".u" + (files.size() + 1),
              name.isEmpty() ? "attachment.bin" : name,
              "application/octet-stream",
              Optional.empty(),
              file.decoded()));
    }
    return files;
  }
}
