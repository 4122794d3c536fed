package dev.steward.platform.blob;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;

/// The cipher of blobs: Tink's AES-256-GCM-HKDF streaming. Rows and files differ only in segment
/// size and in what their bytes are bound to: a row to its blob key, a file to its name (a stream's
/// hash is not known before it was read once).
final class Sealing {

  static final int DATA_KEY_BYTES = 32;

  private static final int ROW_SEGMENT = 4 * 1024;
  private static final int FILE_SEGMENT = 64 * 1024;
  private static final int OVERHEAD = 64;

  private Sealing() {}

  static byte[] sealRow(byte[] content, byte[] dataKey, BlobKey key) {
    var sealed = new ByteArrayOutputStream(content.length + content.length / 128 + OVERHEAD);
    try (OutputStream out = cipher(dataKey, ROW_SEGMENT).newEncryptingStream(sealed, key.bytes())) {
      out.write(content);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Encrypting in memory must work", e);
    }
    return sealed.toByteArray();
  }

  static InputStream openRow(InputStream sealed, byte[] dataKey, BlobKey key) throws IOException {
    return open(sealed, dataKey, ROW_SEGMENT, key.bytes());
  }

  static OutputStream sealFile(OutputStream sealed, byte[] dataKey, String file)
      throws IOException {
    try {
      return cipher(dataKey, FILE_SEGMENT).newEncryptingStream(sealed, bytes(file));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM must work", e);
    }
  }

  static InputStream openFile(InputStream sealed, byte[] dataKey, String file) throws IOException {
    return open(sealed, dataKey, FILE_SEGMENT, bytes(file));
  }

  private static InputStream open(InputStream sealed, byte[] dataKey, int segment, byte[] bound)
      throws IOException {
    try {
      return cipher(dataKey, segment).newDecryptingStream(sealed, bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM must work", e);
    }
  }

  private static AesGcmHkdfStreaming cipher(byte[] dataKey, int segment)
      throws InvalidAlgorithmParameterException {
    return new AesGcmHkdfStreaming(dataKey, "HmacSha256", DATA_KEY_BYTES, segment, 0);
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.US_ASCII);
  }
}
