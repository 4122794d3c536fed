/// Uploads and attachments.
@NullMarked
package dev.steward.api.upload;

import org.jspecify.annotations.NullMarked;
