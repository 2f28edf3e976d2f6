/**
 * Lists of the queue that people keep under a name of their own.
 * What a list holds is asked of the claims each time; here is only what was asked for.
 */
@NullMarked
package veridict.lists;

import org.jspecify.annotations.NullMarked;
