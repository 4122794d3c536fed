package dev.steward.fee.checking;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Lines of text as a PDF (ISO 32000-1), the same bytes for the same lines: no compression, no
/// random id, the time of the report and not of the printing.
///
/// Letters are set in Adobe's Simplified Chinese font for CID keyed text, which every reader has or
/// replaces (`STSong-Light` with the predefined map `UniGB-UTF16-H`): it has Latin and Chinese, and
/// embedding a Chinese font would make each page of figures some megabytes.
final class Paper {
  private static final int LINES = 52;
  private static final int WIDE = 94;
  private static final int TOP = 790;
  private static final int LEADING = 14;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private Paper() {}

  /// @param lines the first is the title
  static byte[] of(List<String> lines, Instant at) {
    return new Paper().write(lines, at);
  }

  private byte[] write(List<String> lines, Instant at) {
    List<List<String>> pages = pages(lines);
    int count = pages.size();
    text("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    var kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(7 + 2 * i).append(" 0 R ");
    }
    object("<< /Type /Pages /Count " + count + " /Kids [ " + kids + "] >>");
    font();
    object(
        "<< /Title "
            + utf16(lines.getFirst())
            + " /Producer (Steward) /CreationDate ("
            + DATE.format(at)
            + ") >>");
    for (int i = 0; i < count; i++) {
      page(pages.get(i), 8 + 2 * i);
    }
    int start = out.size();
    text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
    text(
        "trailer\n<< /Size "
            + (offsets.size() + 1)
            + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n"
            + start
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private void font() {
    object(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H"
            + " /Encoding /UniGB-UTF16-H /DescendantFonts [ 4 0 R ] >>");
    object(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
            + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000"
            + " /W [ 1 [ 207 270 342 467 462 797 710 239 374 ] 10 [ 374 423 605 238 375 238 334 462 ]"
            + " 18 26 462 27 28 238 29 31 605 32 [ 344 748 684 560 695 739 563 511 729 793 318 312 666 526 896 758 772 544 772 628 465 607 753 711 972 647 620 607 374 333 374 606 500 239 417 503 427 529 415 264 444 518 241 230 495 228 793 527 524 ]"
            + " 81 [ 524 504 338 336 277 517 450 652 466 452 407 370 258 370 605 ] ]"
            + " /FontDescriptor 5 0 R >>");
    object(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [ -25 -254 1000 880 ]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
  }

  private void page(List<String> lines, int content) {
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /Font << /F 3 0 R >> >>"
            + " /Contents "
            + content
            + " 0 R >>");
    var stream = new StringBuilder("BT /F 9.5 Tf " + LEADING + " TL 48 " + TOP + " Td\n");
    lines.forEach(line -> stream.append(utf16(line, "")).append(" Tj T*\n"));
    stream.append("ET");
    object("<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream");
  }

  private static List<List<String>> pages(List<String> lines) {
    List<String> broken = lines.stream().flatMap(line -> broken(line).stream()).toList();
    var pages = new ArrayList<List<String>>();
    for (int i = 0; i < broken.size(); i += LINES) {
      pages.add(broken.subList(i, Math.min(broken.size(), i + LINES)));
    }
    return pages;
  }

  /// Breaks where the line is full; Chinese characters are twice as wide as Latin ones.
  private static List<String> broken(String line) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int wide = 0;
    for (int point : line.codePoints().toArray()) {
      int width = point > 0x2E7F ? 2 : 1;
      if (wide + width > WIDE) {
        int space = part.lastIndexOf(" ");
        boolean between = space > part.length() / 2;
        parts.add(between ? part.substring(0, space) : part.toString());
        String rest = between ? part.substring(space + 1) : "";
        part = new StringBuilder("      ").append(rest);
        wide = 6 + rest.codePoints().map(each -> each > 0x2E7F ? 2 : 1).sum();
      }
      part.appendCodePoint(point);
      wide += width;
    }
    parts.add(part.toString());
    return parts;
  }

  private void object(String body) {
    offsets.add(out.size());
    text(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String utf16(String text) {
    return utf16(text, "FEFF");
  }

  private static String utf16(String text, String mark) {
    return "<"
        + mark
        + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE))
        + ">";
  }
}
