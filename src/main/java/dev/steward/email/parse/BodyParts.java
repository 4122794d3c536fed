package dev.steward.email.parse;

import dev.steward.email.parse.mime.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which leaves are the body, by the algorithm of JMAP (RFC 8621 4.1.4): one list for readers of
/// plain text, one for readers of HTML; a part may be in both.
final class BodyParts {
  private final Leaves leaves;
  private final List<Leaf> text = new ArrayList<>();
  private final List<Leaf> html = new ArrayList<>();

  private record Place(String multipart, boolean inAlternative, boolean toText, boolean toHtml) {}

  BodyParts(Entity root, Leaves leaves) {
    this.leaves = leaves;
    structure(List.of(root), new Place("mixed", false, true, true));
  }

  List<Leaf> text() {
    return text;
  }

  List<Leaf> html() {
    return html;
  }

  Set<Leaf> all() {
    var all = new HashSet<>(text);
    all.addAll(html);
    return all;
  }

  private void structure(List<Entity> parts, Place place) {
    int textBefore = text.size();
    int htmlBefore = html.size();
    var here = place;
    boolean first = true;
    for (var part : parts) {
      if (part.kind() == Entity.Kind.MULTIPART) {
        String subtype = part.mediaType().substring("multipart/".length());
        boolean alternative = here.inAlternative() || subtype.equals("alternative");
        structure(part.children(), new Place(subtype, alternative, here.toText(), here.toHtml()));
      } else if (part.kind() == Entity.Kind.LEAF) {
        here = leaf(leaves.of(part), here, first);
      }
      first = false;
    }
    if (place.multipart().equals("alternative") && place.toText() && place.toHtml()) {
      fillTheOther(textBefore, htmlBefore);
    }
  }

  private Place leaf(Leaf leaf, Place place, boolean first) {
    if (!isInline(leaf, place, first)) {
      return place;
    }
    boolean plain = leaf.mediaType().equals("text/plain");
    var next = place;
    if (place.multipart().equals("alternative")) {
      (plain ? text : html).add(leaf);
      return place;
    } else if (place.inAlternative()) {
      next = new Place(place.multipart(), true, place.toText() && plain, place.toHtml() && !plain);
    }
    if (next.toText()) {
      text.add(leaf);
    }
    if (next.toHtml()) {
      html.add(leaf);
    }
    return next;
  }

  private static boolean isInline(Leaf leaf, Place place, boolean first) {
    return leaf.isText()
        && !leaf.isDeclaredAttachment()
        && (first || (!place.multipart().equals("related") && leaf.fileName().isEmpty()));
  }

  /// An alternative with only one kind serves both readers.
  private void fillTheOther(int textBefore, int htmlBefore) {
    if (text.size() == textBefore && html.size() > htmlBefore) {
      text.addAll(html.subList(htmlBefore, html.size()));
    } else if (html.size() == htmlBefore && text.size() > textBefore) {
      html.addAll(text.subList(textBefore, text.size()));
    }
  }
}
