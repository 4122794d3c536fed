package dev.steward.platform.blob;

/// A blob cannot be written or read now: disk full or failing, file missing, key missing.
///
/// Intake answers "try later" (SMTP 452, HTTP 507); nothing was stored.
public class BlobUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BlobUnavailable(String message) {
    super(message);
  }

  BlobUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
