/** The review by Camunda's engine, set up as its documentation says. The other engines have programs of their own. */
@NullMarked
package veridict.engines.camunda;

import org.jspecify.annotations.NullMarked;
