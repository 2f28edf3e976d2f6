/** Random moves by random people against a model: what the product allows and what it does is what the model says, step by step. */
@NullMarked
package veridict.sequences;

import org.jspecify.annotations.NullMarked;
