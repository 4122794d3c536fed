package dev.steward.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A filled form for deposits as a browser sends it.
public final class FilledPost {
  private static final String BOUNDARY = "----steward-bench-boundary";

  /// The type of its body.
  public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private FilledPost() {}

  /// The pass in a page.
  public static String passIn(String page) {
    return Post.passIn(page);
  }

  /// The body.
  public static byte[] deposit(String pass, String email, byte[] screenshot) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("pass", pass);
    fields.put("email", email);
    fields.put("f-uid", "20481093");
    fields.put("f-amount", "250");
    fields.put("f-amount-asset", "USDT");
    fields.put("f-network", "TRON (TRC20)");
    fields.put("f-txid", "9f2c45a12db0144909b5db269415f7319179105982ac70ed80d76ea79d923ebf");
    fields.put("f-to-address", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8");
    fields.put("f-from-platform", "Another exchange");
    fields.put("f-sent-at", "2026-02-17T14:30");
    fields.put("f-sent-at-zone", "Asia/Shanghai");
    fields.put("f-description", "充值三小时还没有到账，请帮忙查一下。");
    var out = new ByteArrayOutputStream(screenshot.length + 4_000);
    fields.forEach((name, value) -> {
      write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name);
      write(out, "\"\r\n\r\n" + value + "\r\n");
    });
    write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f-screenshot\"; ");
    write(out, "filename=\"shot.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    out.writeBytes(screenshot);
    write(out, "\r\n--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
