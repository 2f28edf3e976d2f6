/**
 * The parts of a claim: positions, appearances, contacts, evidence, searches and relations, added and changed in one way.
 * What they are worth to a verdict belongs to veridict.gate.
 */
@NullMarked
package veridict.evidence;

import org.jspecify.annotations.NullMarked;
