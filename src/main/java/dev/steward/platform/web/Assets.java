package dev.steward.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files below `static/`, read once and served from memory at `/static/<digest>/<file>`.
///
/// The digest covers all files, so relative references between them (a module importing another, a
/// style sheet naming an image) stay under one address space and need no rewriting, and any change
/// moves all of them. A style sheet that imports its parts is flattened, so that a page needs one
/// request for its styles.
final class Assets {

  private static final String ROOT = "static/";
  private static final Pattern IMPORT =
      Pattern.compile("@import\\s+\"\\./([a-z0-9_-]+\\.css)\"(?:\\s+layer\\(([a-z]+)\\))?;");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain;charset=utf-8");

  private final Map<String, Asset> files;
  private final String digest;
  private final String importMap;

  private Assets(Map<String, Asset> files, String digest) {
    this.files = files;
    this.digest = digest;
    this.importMap = importMap(files, "/static/" + digest + "/");
  }

  /// One file as it is sent.
  record Asset(String type, byte[] plain, byte[] gzipped) {}

  /// Reads everything on the class path below `static/`.
  static Assets load() {
    try {
      Map<String, byte[]> sources = read();
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      var files = new TreeMap<String, Asset>();
      for (var source : sources.entrySet()) {
        byte[] content =
            source.getKey().endsWith(".css") ? flat(source.getKey(), sources) : source.getValue();
        sha256.update(source.getKey().getBytes(StandardCharsets.UTF_8));
        sha256.update(content);
        files.put(source.getKey(), new Asset(type(source.getKey()), content, gzip(content)));
      }
      return new Assets(files, HexFormat.of().formatHex(sha256.digest(), 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String address(String file) {
    if (!files.containsKey(file)) {
      throw new IllegalArgumentException("No file static/" + file);
    }
    return "/static/" + digest + "/" + file;
  }

  Optional<Asset> find(String file) {
    return Optional.ofNullable(files.get(file));
  }

  boolean isCurrent(String digestInAddress) {
    return digest.equals(digestInAddress);
  }

  String importMap() {
    return importMap;
  }

  private static Map<String, byte[]> read() throws IOException {
    var sources = new TreeMap<String, byte[]>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/**")) {
      String url = file.getURL().toString();
      String name = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
      if (!name.isEmpty() && !name.endsWith("/") && TYPES.containsKey(ending(name))) {
        sources.put(name, file.getContentAsByteArray());
      }
    }
    return sources;
  }

  private static byte[] flat(String name, Map<String, byte[]> sources) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    String css = new String(sources.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    Matcher imports = IMPORT.matcher(css);
    return imports
        .replaceAll(match ->
            Matcher.quoteReplacement(part(folder, match.group(1), match.group(2), sources)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String part(
      String folder, String file, String layer, Map<String, byte[]> sources) {
    byte[] content = sources.get(folder + file);
    if (content == null) {
      throw new IllegalStateException("No style sheet static/" + folder + file);
    }
    String css = new String(content, StandardCharsets.UTF_8);
    return layer == null ? css : "@layer " + layer + " {\n" + css + "}\n";
  }

  /// Maps `controllers/copy` to `js/controllers/copy.js`, and vendored files to their package
  /// names.
  private static String importMap(Map<String, Asset> files, String address) {
    return files.keySet().stream()
        .filter(file -> file.startsWith("js/") && file.endsWith(".js"))
        .map(file -> "\"" + bare(file) + "\":\"" + address + file + "\"")
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  private static String bare(String file) {
    String name = file.substring("js/".length(), file.length() - ".js".length());
    return switch (name) {
      case "vendor/turbo" -> "@hotwired/turbo";
      case "vendor/stimulus" -> "@hotwired/stimulus";
      case "vendor/trix" -> "trix";
      default -> name;
    };
  }

  private static String type(String name) {
    return TYPES.getOrDefault(ending(name), "application/octet-stream");
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream(content.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
