/**
 * The commands deploy/up, deploy/down and deploy/status: what is started in which order, what is said about it, how it ends.
 * How a part is run belongs to the part.
 */
@NullMarked
package veridict.stack.launch;

import org.jspecify.annotations.NullMarked;
