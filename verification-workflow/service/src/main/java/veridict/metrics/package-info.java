/**
 * What is measured for whoever operates it: how long events and deliveries wait, and how attempts end. Rules that wake somebody are in
 * deploy/alerts.
 */
@NullMarked
package veridict.metrics;

import org.jspecify.annotations.NullMarked;
