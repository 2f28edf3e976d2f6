package veridict.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Checks what comes in, at every door: whoever calls, the bounds hold. */
@ApplicationScoped
public class Inputs {

    private final Validator validator;

    Inputs(Validator validator) {
        this.validator = validator;
    }

    /** Answers the input when it fits; refuses with every error at once when it does not, or when there is none. */
    public <T> T checked(@Nullable T input) {
        if (input == null) {
            throw Refusal.Invalid.of("", "must not be empty");
        }
        List<FieldError> errors = validator.validate(input).stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(new Refusal.Invalid(errors));
        }
        return input;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).forEach(node -> append(pointer, node));
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue
                ? pointer.replace(pointer.lastIndexOf("/") + 1, pointer.length(), field(violation, pointer))
                        .toString()
                        .replaceFirst("/$", "")
                : pointer.toString();
    }

    /** Of a rule about several fields, the one that it names. */
    private static String field(ConstraintViolation<?> violation, CharSequence pointer) {
        String rule = "is" + pointer.toString().substring(pointer.toString().lastIndexOf('/') + 1);
        return Arrays.stream(violation.getLeafBean().getClass().getDeclaredMethods())
                .filter(method -> method.getName().equalsIgnoreCase(rule))
                .map(method -> method.getAnnotation(At.class).value())
                .findFirst()
                .orElseThrow();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            pointer.append('/').append(node.getName());
        }
    }
}
