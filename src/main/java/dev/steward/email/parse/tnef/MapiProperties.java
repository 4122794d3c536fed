package dev.steward.email.parse.tnef;

import dev.steward.email.parse.mime.Slice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A list of MAPI properties (MS-OXTNEF 2.1.3.4): of each the first value, by its number.
record MapiProperties(Map<Integer, Value> values) {
  static final MapiProperties NONE = new MapiProperties(Map.of());
  static final int BODY = 0x1000;
  static final int RTF_COMPRESSED = 0x1009;
  static final int BODY_HTML = 0x1013;
  static final int INTERNET_CODE_PAGE = 0x3fde;
  static final int DISPLAY_NAME = 0x3001;
  static final int DATA = 0x3701;
  static final int SHORT_NAME = 0x3704;
  static final int LONG_NAME = 0x3707;
  static final int MIME_TAG = 0x370e;
  static final int CONTENT_ID = 0x3712;

  private static final int MOST = 4096;
  private static final int UNICODE = 0x1f;
  private static final int MANY = 0x1000;
  private static final int FIRST_NAMED = 0x8000;

  record Value(int type, Slice bytes) {}

  static MapiProperties read(Slice data) {
    var cursor = new TnefCursor(data);
    int count = Math.min(Math.max(cursor.int32(), 0), MOST);
    var values = new HashMap<Integer, Value>();
    for (int i = 0; i < count && cursor.has(4); i++) {
      int type = cursor.int16();
      int id = cursor.int16();
      if (id >= FIRST_NAMED) {
        skipName(cursor);
      }
      var value = value(cursor, type);
      values.putIfAbsent(id, value);
    }
    return new MapiProperties(values);
  }

  private static void skipName(TnefCursor cursor) {
    cursor.skip(16);
    int kind = cursor.int32();
    int length = cursor.int32();
    if (kind == 1) {
      cursor.skip(padded(length));
    }
  }

  private static Value value(TnefCursor cursor, int type) {
    int single = type & ~MANY;
    int size = fixedSize(single);
    boolean counted = size == 0 || (type & MANY) != 0;
    int count = counted ? Math.min(Math.max(cursor.int32(), 0), MOST) : 1;
    Slice first = cursor.slice(0);
    for (int i = 0; i < count && cursor.has(1); i++) {
      int length = size == 0 ? cursor.int32() : size;
      var bytes = cursor.slice(Math.max(length, 0));
      cursor.skip(padded(bytes.length()) - bytes.length());
      first = i == 0 ? bytes : first;
    }
    return new Value(single, first);
  }

  /// Zero for kinds of which each value tells its length.
  private static int fixedSize(int type) {
    return switch (type) {
      case 0x02, 0x03, 0x04, 0x0a, 0x0b -> 4;
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      default -> 0;
    };
  }

  private static int padded(int length) {
    return length < 0 || length > Integer.MAX_VALUE - 4 ? 0 : (length + 3) & ~3;
  }

  Slice bytes(int id) {
    var value = values.get(id);
    return value == null ? new Slice(new byte[0], 0, 0) : value.bytes();
  }

  int number(int id) {
    return new TnefCursor(bytes(id)).int32();
  }

  String text(int id, String codePage) {
    var value = values.get(id);
    if (value == null) {
      return "";
    }
    if (value.type() != UNICODE) {
      return Tnef.decoded(value.bytes(), codePage);
    }
    var bytes = value.bytes();
    String text =
        new String(bytes.bytes(), bytes.offset(), bytes.length(), StandardCharsets.UTF_16LE);
    int nul = text.indexOf('\0');
    return nul < 0 ? text : text.substring(0, nul);
  }
}
