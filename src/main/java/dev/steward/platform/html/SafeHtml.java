package dev.steward.platform.html;

/// HTML that went through [HtmlSanitizer], or is read back from where such HTML is stored.
public record SafeHtml(String value) {}
