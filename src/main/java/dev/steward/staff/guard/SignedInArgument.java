package dev.steward.staff.guard;

import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands controllers who the guard let in: a [SignedIn], or inside this module a [Session].
@Component
class SignedInArgument implements HandlerMethodArgumentResolver {
  static final String SESSION = Session.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == SignedIn.class
        || parameter.getParameterType() == Session.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw StaffError.NOT_SIGNED_IN.refusal();
    } else if (parameter.getParameterType() == SignedIn.class) {
      return SignedIn.find(request).orElseThrow(StaffError.NOT_SIGNED_IN::refusal);
    } else if (request.getAttribute(SESSION) instanceof Session session) {
      return session;
    } else {
      throw StaffError.NOT_SIGNED_IN.refusal();
    }
  }
}
