package dev.steward.email.parse.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Writes winmail.dat files for tests, after MS-OXTNEF.
public final class TnefBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public TnefBuilder() {
    int32(out, 0x223e9f78);
    int16(out, 1);
    attribute(0x00069007, le(936));
  }

  public TnefBuilder body(String text) {
    return attribute(0x0002800c, (text + "\0").getBytes(Charset.forName("GBK")));
  }

  public TnefBuilder rtf(byte[] compressed) {
    return attribute(0x00069003, properties(new Object[] {0x0102, 0x1009, compressed}));
  }

  public TnefBuilder html(String page) {
    return attribute(
        0x00069003,
        properties(
            new Object[] {0x0003, 0x3fde, le(65001)},
            new Object[] {0x0102, 0x1013, page.getBytes(StandardCharsets.UTF_8)}));
  }

  /// An attachment with a short 8.3 title and its real name as a property.
  public TnefBuilder file(String title, String longName, byte[] content) {
    attribute(0x00069002, new byte[14]);
    attribute(0x00018010, (title + "\0").getBytes(Charset.forName("GBK")));
    attribute(0x0006800f, content);
    return attribute(
        0x00069005,
        properties(
            new Object[] {0x001f, 0x3707, (longName + "\0").getBytes(StandardCharsets.UTF_16LE)},
            new Object[] {0x001e, 0x370e, "image/png\0".getBytes(StandardCharsets.US_ASCII)}));
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  private TnefBuilder attribute(int id, byte[] data) {
    out.write(1);
    int32(out, id);
    int32(out, data.length);
    out.writeBytes(data);
    int16(out, 0);
    return this;
  }

  private static byte[] properties(Object[]... properties) {
    var list = new ByteArrayOutputStream();
    int32(list, properties.length);
    for (Object[] property : properties) {
      int type = (Integer) property[0];
      byte[] value = (byte[]) property[2];
      int16(list, type);
      int16(list, (Integer) property[1]);
      if (type != 3) {
        int32(list, 1);
        int32(list, value.length);
      }
      list.writeBytes(value);
      list.writeBytes(new byte[(4 - value.length % 4) % 4]);
    }
    return list.toByteArray();
  }

  private static byte[] le(int value) {
    var bytes = new ByteArrayOutputStream();
    int32(bytes, value);
    return bytes.toByteArray();
  }

  private static void int16(ByteArrayOutputStream to, int value) {
    to.write(value);
    to.write(value >> 8);
  }

  private static void int32(ByteArrayOutputStream to, int value) {
    int16(to, value);
    int16(to, value >> 16);
  }
}
