package dev.steward.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The bare address leads to the desk until there is a help center to read.
@Controller
@OpenRoute("only leads on")
class StartController {

  @GetMapping("/")
  Screen show() {
    return Screen.redirect("/desk");
  }
}
