package dev.steward.helpcenter.rendering;

/// A page that customers can be sent to from articles (`page:requests/new`), a bean of the module
/// that has it. Where there is none, the words of the link stay and lead nowhere.
///
/// @param name as written after `page:`
/// @param path where it is; begins with a slash
public record CustomerPage(String name, String path) {}
