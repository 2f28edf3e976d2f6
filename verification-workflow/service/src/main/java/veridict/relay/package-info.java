/**
 * From the outbox to the endpoints: puts events in their order once they are committed, and makes a delivery for every endpoint that may
 * have them, also once more when somebody asks for a range again. How a delivery travels belongs to veridict.sending.
 */
@NullMarked
package veridict.relay;

import org.jspecify.annotations.NullMarked;
