package dev.steward.email.parse.tnef;

import dev.steward.email.parse.charset.TextDecoding;
import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a winmail.dat holds.
///
/// @param text plain body, empty if there is none
/// @param html HTML body, empty if there is none
/// @param files attachments in order, those of embedded messages included
public record Tnef(String text, String html, List<File> files) {
  private static final int SIGNATURE = 0x223e9f78;
  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 500;

  /// A file in it.
  ///
  /// @param name as given, not yet safe; empty if there is none
  /// @param mediaType as given; empty if there is none
  /// @param contentId empty if there is none
  public record File(String name, String mediaType, String contentId, Slice content) {}

  /// Reads the bytes; empty if they are no TNEF at all. What is cut off or damaged ends the reading
  /// and keeps what came before.
  public static Optional<Tnef> read(Slice bytes, Budget budget) {
    return read(bytes, budget, 0);
  }

  private static Optional<Tnef> read(Slice bytes, Budget budget, int depth) {
    var cursor = new TnefCursor(bytes);
    if (bytes.length() < 6 || cursor.int32() != SIGNATURE || depth > DEEPEST) {
      return Optional.empty();
    }
    cursor.skip(2);
    var reading = new Reading(budget, depth);
    while (cursor.has(9)) {
      cursor.skip(1);
      int id = cursor.int32();
      var data = cursor.slice(cursor.int32());
      cursor.skip(2);
      reading.attribute(id, data);
    }
    return Optional.of(reading.result());
  }

  /// Gathers attributes in the order they come.
  private static final class Reading {
    private final Budget budget;
    private final int depth;
    private final List<File> files = new ArrayList<>();
    private Attachment current = new Attachment();
    private String codePage = "";
    private String text = "";
    private MapiProperties message = MapiProperties.NONE;

    Reading(Budget budget, int depth) {
      this.budget = budget;
      this.depth = depth;
    }

    void attribute(int id, Slice data) {
      switch (id) {
        case 0x00069007 -> codePage = codePage(data);
        case 0x0002800c -> text = decoded(data, codePage);
        case 0x00069003 -> message = MapiProperties.read(data);
        case 0x00069002 -> finish();
        case 0x00018010 -> current.title = decoded(data, codePage);
        case 0x0006800f -> current.data = data;
        case 0x00069005 -> current.properties = MapiProperties.read(data);
        default -> {}
      }
    }

    Tnef result() {
      finish();
      String plain = first(message.text(MapiProperties.BODY, codePage), text);
      String html = message.text(MapiProperties.BODY_HTML, htmlCodePage());
      var packed = message.bytes(MapiProperties.RTF_COMPRESSED);
      if (html.isEmpty() && packed.length() > 0) {
        var rtf = new Rtf(CompressedRtf.unpack(packed, budget), codePage);
        html = rtf.html();
        plain = html.isEmpty() ? first(plain, rtf.text()) : plain;
      }
      return new Tnef(plain, html, List.copyOf(files));
    }

    private String htmlCodePage() {
      int page = message.number(MapiProperties.INTERNET_CODE_PAGE);
      return page == 0 ? codePage : page == 65001 ? "utf-8" : "cp" + page;
    }

    private void finish() {
      var done = current;
      current = new Attachment();
      var properties = done.properties;
      var data = done.data.length() > 0 ? done.data : properties.bytes(MapiProperties.DATA);
      var embedded = properties.bytes(MapiProperties.DATA);
      if (files.size() >= MOST_FILES || (data.length() == 0 && done.isUnnamed(codePage))) {
        return;
      }
      // An embedded message is an object: sixteen bytes of interface id, then TNEF again.
      var inner =
          embedded.length() > 22
              ? read(
                  new Slice(embedded.bytes(), embedded.offset() + 16, embedded.length() - 16),
                  budget,
                  depth + 1)
              : Optional.<Tnef>empty();
      if (inner.isPresent()) {
        inner.get().asFiles(done.name(codePage), files);
      } else {
        files.add(
            new File(
                done.name(codePage),
                properties.text(MapiProperties.MIME_TAG, codePage),
                properties.text(MapiProperties.CONTENT_ID, codePage),
                data));
      }
    }

    private static String codePage(Slice data) {
      var cursor = new TnefCursor(data);
      return data.length() < 4 ? "" : "cp" + cursor.int32();
    }
  }

  /// An embedded message becomes files: its text or page, and what was attached to it.
  private void asFiles(String name, List<File> into) {
    if (!html.isEmpty()) {
      into.add(file(name + ".html", "text/html", html));
    } else if (!text.isEmpty()) {
      into.add(file(name + ".txt", "text/plain", text));
    }
    into.addAll(files);
  }

  private static File file(String name, String mediaType, String content) {
    return new File(name, mediaType, "", Slice.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  static String decoded(Slice bytes, String label) {
    int length = bytes.length();
    while (length > 0 && bytes.bytes()[bytes.offset() + length - 1] == 0) {
      length--;
    }
    return TextDecoding.decode(bytes.bytes(), bytes.offset(), length, label).text();
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static final class Attachment {
    private String title = "";
    private Slice data = new Slice(new byte[0], 0, 0);
    private MapiProperties properties = MapiProperties.NONE;

    String name(String codePage) {
      String name = first(properties.text(MapiProperties.LONG_NAME, codePage), title);
      name = first(name, properties.text(MapiProperties.SHORT_NAME, codePage));
      return first(name, properties.text(MapiProperties.DISPLAY_NAME, codePage));
    }

    boolean isUnnamed(String codePage) {
      return name(codePage).isEmpty();
    }
  }
}
