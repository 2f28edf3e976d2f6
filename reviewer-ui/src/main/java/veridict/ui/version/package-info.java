/**
 * The versions of a published verdict beside each other.
 * What is being written for the next one belongs to the claim's page.
 */
@NullMarked
package veridict.ui.version;

import org.jspecify.annotations.NullMarked;
