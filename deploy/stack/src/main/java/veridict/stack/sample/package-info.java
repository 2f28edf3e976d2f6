/**
 * The sample newsroom: reads deploy/sample and makes everything in it through the API, by real moves of the demo realm's people.
 * What is to be there belongs in those files; how it comes to be there belongs here.
 */
@NullMarked
package veridict.stack.sample;

import org.jspecify.annotations.NullMarked;
