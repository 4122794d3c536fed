package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves [Assets]. An address with the digest of another build still answers, without being kept,
/// so that a page opened before an update keeps working.
@Controller
@OpenRoute("style sheets, scripts and icons hold nothing private")
class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/static/{digest}/{*file}")
  void show(
      @PathVariable String digest,
      @PathVariable String file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Assets.Asset asset =
        assets.find(file.substring(1)).orElseThrow(() -> WebError.NOT_FOUND.refusal());
    response.setContentType(asset.type());
    response.setHeader(HttpHeaders.CACHE_CONTROL, assets.isCurrent(digest) ? FOR_EVER : "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] body = asset.plain();
    if (acceptsGzip(request) && asset.gzipped().length < asset.plain().length) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = asset.gzipped();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }
}
