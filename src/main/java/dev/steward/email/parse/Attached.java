package dev.steward.email.parse;

import dev.steward.email.parse.mime.Slice;
import java.util.Optional;

/// A file inside a part: unpacked from winmail.dat or uuencode.
record Attached(
    String path, String name, String mediaType, Optional<String> contentId, Slice content) {}
