/**
 * Who is told: endpoints, what is on its way to them, and the feed of the same events for those who ask.
 * How a message travels belongs to the workflow service.
 */
@NullMarked
package veridict.webhook;

import org.jspecify.annotations.NullMarked;
