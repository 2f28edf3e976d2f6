/** Who works here: what each has in work, who is away and who stands in. */
@NullMarked
package veridict.ui.people;

import org.jspecify.annotations.NullMarked;
