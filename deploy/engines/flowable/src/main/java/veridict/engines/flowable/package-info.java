/** The review by Flowable's engine, set up as its documentation says. The other engines have programs of their own. */
@NullMarked
package veridict.engines.flowable;

import org.jspecify.annotations.NullMarked;
