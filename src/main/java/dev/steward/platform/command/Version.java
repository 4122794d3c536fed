package dev.steward.platform.command;

/** Which build this is. */
final class Version {

  private Version() {}

  /// The version in the jar the application came from; `dev` when it runs from its classes.
  static String of(Class<?> application) {
    String version = application.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
