/**
 * Who works here and who claims: people as the identity provider names them, and claimants.
 * What they may do belongs to the flow.
 */
@NullMarked
package veridict.people;

import org.jspecify.annotations.NullMarked;
