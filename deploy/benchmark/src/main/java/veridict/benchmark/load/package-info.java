/**
 * Callers of an API who do nothing but call: a process of its own, with one thread and one connection each, and bytes made beforehand.
 * What is called, and what the answer means, belongs to the benchmarks.
 */
@NullMarked
package veridict.benchmark.load;

import org.jspecify.annotations.NullMarked;
