package veridict.edge;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import veridict.refusal.FieldError;

/** A parameter that nobody reads is a mistyped filter: answering everything instead would look like an answer. */
class ParametersKnown {

    private static final String API = "/v1/";

    @ServerRequestFilter
    public Optional<Response> refused(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo asked = request.getUriInfo();
        Set<String> unknown = new TreeSet<>(asked.getQueryParameters().keySet());
        if (unknown.isEmpty() || !asked.getPath().startsWith(API)) {
            return Optional.empty();
        }
        Set<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .flatMap(ParametersKnown::names)
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known);
        List<FieldError> errors = unknown.stream()
                .map(name -> new FieldError("/" + name, "is no parameter here; there " + said(known)))
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(Problems.answer(Problems.malformed(errors), asked));
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(ParametersKnown::name)
                : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static String said(Set<String> known) {
        return known.isEmpty() ? "are none" : "are " + String.join(", ", known);
    }
}
