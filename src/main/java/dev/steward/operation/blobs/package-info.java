/// `bin/steward blobs`: read every blob back, remove what nobody names, wrap the data keys with a
/// new key. Each may run while the desk works. The work itself is done in `platform.blob`; see
/// there for what a blob is.
@NullMarked
package dev.steward.operation.blobs;

import org.jspecify.annotations.NullMarked;
