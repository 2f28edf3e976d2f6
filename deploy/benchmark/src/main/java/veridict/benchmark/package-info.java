/**
 * The benchmarks behind deploy/bench: each a class that runs rounds and answers a {@link Result}.
 * The parts that are measured come from veridict.stack.
 */
@NullMarked
package veridict.benchmark;

import org.jspecify.annotations.NullMarked;
