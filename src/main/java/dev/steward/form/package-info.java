/// Asking in writing: request types with forms of their own.
///
/// **Words.** A *request type* is what kind of matter a ticket is, known by a code such as
/// `deposit`. Its *form* says what to ask: sections of typed fields with conditions, in every
/// language. A form has *versions* that never change once published, so that an old ticket shows
/// the form it was filled in. A *submission* is one filled form.
///
/// **Start at** [FormDefinition] (what a form is, pure data), then `keeping` (versions, and those
/// that come along), `filling` (the public pages and what is checked), `uploading` (files before
/// they are sent), `guarding` (against floods and robots), `submitting` (the channel `form`, by
/// which a submission takes the same road as mail), `suggesting` (answers while typing, and how
/// often they sufficed), `editing` (the pages of those who make forms).
///
/// Owns `form`, `form_version`, `form_submission`, `form_upload` and `form_draft`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::guard",
      "customer",
      "channel",
      "channel::*",
      "ticket",
      "ticket::*",
      "coin",
      "status",
      "helpcenter",
      "helpcenter::*",
      "shield"
    })
@NullMarked
package dev.steward.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
