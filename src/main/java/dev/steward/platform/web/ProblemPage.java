package dev.steward.platform.web;

/// What a person is told when a request could not be answered.
///
/// @param code stable name of the refusal, for programs
/// @param title what happened, in a few words
/// @param sentence what to do next
/// @param reference finds the request in the log
public record ProblemPage(
    int status, String code, String title, String sentence, String reference) {}
