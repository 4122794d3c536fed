package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What holds for every request to a controller.
@Component
class RequestRules implements WebMvcConfigurer {

  private final FormTokens tokens;
  private final Problems problems;
  private final ObjectProvider<LiveSequence> live;

  RequestRules(FormTokens tokens, Problems problems, ObjectProvider<LiveSequence> live) {
    this.tokens = tokens;
    this.problems = problems;
    this.live = live;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new FormTokenCheck(tokens));
    live.ifAvailable(sequence -> registry.addInterceptor(new SequenceMark(sequence)));
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    // After the one for @ExceptionHandler methods, before those that call sendError.
    resolvers.add(Math.min(1, resolvers.size()), problems);
  }

  private record SequenceMark(LiveSequence sequence) implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
      request.setAttribute(LiveSequence.ATTRIBUTE, sequence.current());
      return true;
    }
  }
}
