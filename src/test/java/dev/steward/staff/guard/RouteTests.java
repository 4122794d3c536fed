package dev.steward.staff.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Every route of the whole desk, whatever module it is in, says who may use it. */
class RouteTests {

  @Test
  void everyRouteDeclaresWhoMayUseIt() {
    List<HandlerMethod> routes = routes();

    assertThat(routes).hasSizeGreaterThan(30);
    assertThat(routes)
        .filteredOn(route -> RouteRule.of(route) instanceof RouteRule.Undeclared)
        .extracting(HandlerMethod::getShortLogMessage)
        .as("routes with neither or both of @Requires and @OpenRoute")
        .isEmpty();
  }

  @Test
  void noRouteTakesEveryMethod() {
    assertThat(routes())
        .filteredOn(route -> !route.getBeanType().getSimpleName().equals("ProblemController"))
        .filteredOn(route -> {
          RequestMapping mapping =
              AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class);
          return mapping == null || mapping.method().length == 0;
        })
        .extracting(HandlerMethod::getShortLogMessage)
        .isEmpty();
  }

  @Test
  void noControllerIsPublic() {
    assertThat(routes())
        .filteredOn(
            route -> java.lang.reflect.Modifier.isPublic(route.getBeanType().getModifiers()))
        .extracting(HandlerMethod::getShortLogMessage)
        .isEmpty();
  }

  private static List<HandlerMethod> routes() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    var routes = new ArrayList<HandlerMethod>();
    for (var found : scanner.findCandidateComponents("dev.steward")) {
      Class<?> controller =
          ClassUtils.resolveClassName(
              String.valueOf(found.getBeanClassName()), RouteTests.class.getClassLoader());
      boolean isTest = controller.getName().contains("Tests") || controller.isMemberClass();
      if (!isTest) {
        methods(controller)
            .forEach(method ->
                routes.add(
                    new HandlerMethod("bean", method) {
                      @Override
                      public Class<?> getBeanType() {
                        return controller;
                      }
                    }));
      }
    }
    return routes;
  }

  private static List<Method> methods(Class<?> controller) {
    return List.copyOf(
        MethodIntrospector.selectMethods(
            controller,
            (Method method) -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)));
  }
}
