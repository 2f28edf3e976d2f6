package veridict.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field at which a rule about several fields is told, on the method that holds it. Empty: at what they are the fields of. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface At {
    String value();
}
