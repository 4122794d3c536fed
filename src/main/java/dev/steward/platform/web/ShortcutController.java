package dev.steward.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The keys of the desk, loaded when somebody asks for them.
@Controller
@OpenRoute("says which keys there are, the same to everybody")
class ShortcutController {

  @GetMapping("/desk/keys")
  Screen keys() {
    return Screen.of("layout/all_keys", Shortcut.Scope.values());
  }
}
