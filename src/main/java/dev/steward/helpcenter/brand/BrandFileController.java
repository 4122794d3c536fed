package dev.steward.helpcenter.brand;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WebError;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of the brand, and `security.txt` (RFC 9116). Other colours and another logo have other
/// addresses, so browsers keep what they have for ever.
@Controller
@OpenRoute("the brand is for everybody")
class BrandFileController {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final BrandRepository rows;
  private final BlobStore blobs;
  private final BaseUrl baseUrl;

  BrandFileController(BrandRepository rows, BlobStore blobs, BaseUrl baseUrl) {
    this.rows = rows;
    this.blobs = blobs;
    this.baseUrl = baseUrl;
  }

  /// The colours that the address names; the answer depends on nothing else.
  @GetMapping("/brand/colours/{light:[0-9a-f]{6}}-{dark:[0-9a-f]{6}}.css")
  ResponseEntity<String> colours(@PathVariable String light, @PathVariable String dark) {
    BrandColours colours =
        new BrandColours(Colour.find(light).orElseThrow(), Colour.find(dark).orElseThrow());
    return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_EVER).body(colours.css(":root"));
  }

  @GetMapping("/brand/logo/{key:[0-9a-f]{64}}")
  ResponseEntity<InputStreamResource> logo(@PathVariable String key) {
    var blob = new BlobKey(key);
    String type = rows.logoType(blob).orElseThrow(WebError.NOT_FOUND::refusal);
    InputStream content = blobs.open(blob);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(FOR_EVER)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(content));
  }

  @GetMapping({"/.well-known/security.txt", "/security.txt"})
  ResponseEntity<String> security() {
    Brand brand = rows.read();
    if (brand.securityContacts().isEmpty() || brand.securityExpires().isEmpty()) {
      throw WebError.NOT_FOUND.refusal();
    }
    String contacts =
        brand.securityContacts().stream()
            .map(contact -> "Contact: " + contact + "\n")
            .collect(Collectors.joining());
    String expires =
        DateTimeFormatter.ISO_INSTANT.format(
            brand.securityExpires().get().atStartOfDay(ZoneOffset.UTC));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .body(
            contacts
                + "Expires: "
                + expires
                + "\nPreferred-Languages: zh, en\nCanonical: "
                + baseUrl.of("/.well-known/security.txt")
                + "\n");
  }
}
