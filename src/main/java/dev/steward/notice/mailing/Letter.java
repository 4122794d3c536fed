package dev.steward.notice.mailing;

/// What a mailing says in one language.
///
/// @param body Markdown, with values filled in
/// @param path where it stands on our pages
public record Letter(String subject, String body, String path) {}
