/**
 * From the outbox to the endpoints: puts events in their order once they are committed, and makes a delivery for every endpoint that may
 * have them. How a delivery travels belongs to veridict.sending.
 */
@NullMarked
package veridict.relay;

import org.jspecify.annotations.NullMarked;
