/**
 * How deliveries travel: taken under a lease, signed, posted to a checked address within one deadline, and recorded as what happened.
 * Which events an endpoint gets belongs to veridict.relay.
 */
@NullMarked
package veridict.sending;

import org.jspecify.annotations.NullMarked;
