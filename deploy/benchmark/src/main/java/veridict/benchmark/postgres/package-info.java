/**
 * The PostgreSQL of a benchmark: what it was asked, how often, and the same asked again by pgbench.
 * What a benchmark asks of Veridict is its own.
 */
@NullMarked
package veridict.benchmark.postgres;

import org.jspecify.annotations.NullMarked;
