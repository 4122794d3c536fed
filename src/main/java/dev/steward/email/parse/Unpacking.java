package dev.steward.email.parse;

import dev.steward.email.parse.mime.EncodedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files that lie inside other parts. Their paths continue the path of the part: `u1` for uuencode,
/// `w1` for winmail.dat.
final class Unpacking {
  private final BodyText bodyText;

  Unpacking(BodyText bodyText) {
    this.bodyText = bodyText;
  }

  List<Attached> inside(Leaf leaf, boolean body) {
    return body ? uuencoded(leaf) : List.of();
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
