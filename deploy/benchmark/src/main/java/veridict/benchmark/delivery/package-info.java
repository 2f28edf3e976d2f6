/**
 * What deliveries are measured with, each in a process of its own: a receiver that takes everything, and a client that does nothing but
 * post.
 */
@NullMarked
package veridict.benchmark.delivery;

import org.jspecify.annotations.NullMarked;
