package dev.steward.officialchannel.checking;

import dev.steward.coin.codec.Sums;
import dev.steward.officialchannel.Entry;
import dev.steward.officialchannel.registry.Registry;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.KeyFolder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is ours, signed: a compact JWS (RFC 7515, `EdDSA` of RFC 8037) over JSON, which anybody can
/// keep, compare and check without asking the desk. The key lies in the home.
@Component
class SignedList {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Registry registry;
  private final KeyFolder keys;
  private final JsonMapper json;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  SignedList(
      Registry registry, KeyFolder keys, JsonMapper json, BaseUrl baseUrl, InstantSource clock) {
    this.registry = registry;
    this.keys = keys;
    this.json = json;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// The list as JSON: `iss`, `iat` and the entries.
  Map<String, Object> content() {
    List<Map<String, String>> entries = registry.list().stream().map(SignedList::entry).toList();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("iss", baseUrl.value());
    content.put("iat", clock.instant().getEpochSecond());
    content.put("entries", entries);
    return content;
  }

  /// The list signed.
  String jws() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("alg", "EdDSA");
    head.put("typ", "JWT");
    head.put("kid", keyId());
    String signed = part(head) + "." + part(content());
    var signer = new Ed25519Signer();
    signer.init(true, key());
    byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
    signer.update(bytes, 0, bytes.length);
    return signed + "." + BASE64.encodeToString(signer.generateSignature());
  }

  /// The public key, as a set of JSON Web Keys.
  Map<String, Object> keySet() {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("kty", "OKP");
    key.put("crv", "Ed25519");
    key.put("use", "sig");
    key.put("alg", "EdDSA");
    key.put("kid", keyId());
    key.put("x", BASE64.encodeToString(key().generatePublicKey().getEncoded()));
    return Map.of("keys", List.of(key));
  }

  private String keyId() {
    byte[] hash = Sums.sha256(key().generatePublicKey().getEncoded());
    return BASE64.encodeToString(Arrays.copyOf(hash, 9));
  }

  private Ed25519PrivateKeyParameters key() {
    return new Ed25519PrivateKeyParameters(keys.key("official-list", 32), 0);
  }

  private String part(Object value) {
    return BASE64.encodeToString(json.writeValueAsBytes(value));
  }

  private static Map<String, String> entry(Entry entry) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("kind", entry.kind().code());
    if (!entry.platform().isEmpty()) {
      shown.put("platform", entry.platform());
    }
    shown.put("value", entry.canonical());
    shown.put("status", entry.fake() ? "fake" : "ours");
    return shown;
  }
}
