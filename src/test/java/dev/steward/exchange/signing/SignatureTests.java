package dev.steward.exchange.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// RFC 9421 with its own examples.
class SignatureTests {
  private static final Instant NOW = Instant.ofEpochSecond(1618884473);
  private static final SigningKey SHARED =
      new SigningKey.Shared(
          bytes(
              "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ=="));

  @Test
  void signsLikeTheExampleWithASharedSecret() {
    var components = new LinkedHashMap<String, String>();
    components.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
    components.put("@authority", "example.com");
    components.put("content-type", "application/json");
    String base =
        Signature.base(
            components,
            "(\"date\" \"@authority\" \"content-type\");created=1618884473;keyid=\"test-shared-secret\"");
    assertThat(SHARED.sign(base)).isEqualTo(bytes("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8="));
  }

  @Test
  void signsLikeTheExampleWithEd25519() {
    var components = new LinkedHashMap<String, String>();
    components.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
    components.put("@method", "POST");
    components.put("@path", "/foo");
    components.put("@authority", "example.com");
    components.put("content-type", "application/json");
    components.put("content-length", "18");
    String base =
        Signature.base(
            components,
            "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"");
    byte[] expected =
        bytes(
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
    SigningKey own =
        SigningKey.own(bytes("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"));
    SigningKey theirs =
        SigningKey.ofPublic(bytes("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs="));
    assertThat(own.sign(base)).isEqualTo(expected);
    assertThat(theirs.verifies(base, expected)).isTrue();
    assertThat(theirs.verifies(base + " ", expected)).isFalse();
  }

  @Test
  void acceptsWhatItSignedAndNothingThatWasChanged() {
    var request = request("POST", "/v1/accounts/1", "?a=1", "{\"reason\":\"x\"}");
    Map<String, String> fields =
        lower(Signature.sign(request, SHARED, "k", NOW, "0123456789abcdef"));
    assertThat(Signature.verify(request, fields, SHARED, "k", NOW)).contains("0123456789abcdef");
    assertThat(
            Signature.verify(
                request("POST", "/v1/accounts/2", "?a=1", "{\"reason\":\"x\"}"),
                fields,
                SHARED,
                "k",
                NOW))
        .isEmpty();
    assertThat(
            Signature.verify(
                request("GET", "/v1/accounts/1", "?a=1", "{\"reason\":\"x\"}"),
                fields,
                SHARED,
                "k",
                NOW))
        .isEmpty();
    assertThat(
            Signature.verify(
                request("POST", "/v1/accounts/1", "?a=2", "{\"reason\":\"x\"}"),
                fields,
                SHARED,
                "k",
                NOW))
        .isEmpty();
    assertThat(
            Signature.verify(
                request("POST", "/v1/accounts/1", "?a=1", "{\"reason\":\"y\"}"),
                fields,
                SHARED,
                "k",
                NOW))
        .isEmpty();
    assertThat(Signature.verify(request, fields, SHARED, "other", NOW)).isEmpty();
    assertThat(Signature.verify(request, fields, SHARED, "k", NOW.plusSeconds(301))).isEmpty();
    assertThat(Signature.verify(request, Map.of(), SHARED, "k", NOW)).isEmpty();
    var unsigned = new HashMap<>(fields);
    unsigned.put("signature", "steward=:AAAA:");
    assertThat(Signature.verify(request, unsigned, SHARED, "k", NOW)).isEmpty();
  }

  private static Signature.Request request(String method, String path, String query, String body) {
    return new Signature.Request(
        method, path, query, Optional.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> lower(Map<String, String> fields) {
    var lower = new HashMap<String, String>();
    fields.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
