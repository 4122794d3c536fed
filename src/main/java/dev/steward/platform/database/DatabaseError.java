package dev.steward.platform.database;

import dev.steward.platform.error.ErrorCode;

/** Why there is no database to work with. */
enum DatabaseError implements ErrorCode {
  /** No PostgreSQL for this processor or system in the build. Argument: system and processor. */
  NO_BINARIES("database.no-binaries"),
  /** The account that must run PostgreSQL cannot enter the folder. Arguments: account, folder. */
  FOLDER_CLOSED("database.folder-closed"),
  /** The files belong to somebody else. Arguments: folder, owner, ourselves. */
  FOREIGN_FILES("database.foreign-files"),
  /** The files were made by another PostgreSQL. Arguments: folder, their version, ours. */
  OTHER_MAJOR_VERSION("database.other-major-version"),
  /** PostgreSQL would not start. Arguments: last words, log file. */
  NOT_STARTED("database.not-started"),
  /** A tool that comes with every Linux is missing or failed. Arguments: tool, last words. */
  TOOL_FAILED("database.tool-failed"),
  /** The operator's server cannot be reached. Arguments: address, reason. */
  UNREACHABLE("database.unreachable"),
  /** STEWARD_DATABASE_URL cannot be understood. Argument: why. */
  BAD_URL("database.bad-url"),
  /** The operator's server is older than 16. Argument: its version. */
  SERVER_TOO_OLD("database.server-too-old"),
  /** The server may lose what it has confirmed. Argument: the setting. */
  NOT_DURABLE("database.not-durable"),
  /** A newer Steward has changed the schema. Argument: the first unknown migration. */
  SCHEMA_TOO_NEW("database.schema-too-new"),
  /** A migration failed. Arguments: module, reason. */
  MIGRATION_FAILED("database.migration-failed");

  private final String code;

  DatabaseError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }
}
