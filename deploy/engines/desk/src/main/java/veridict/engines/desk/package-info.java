/** The review by Veridict's own engine, in a process without HTTP. The other engines have programs of their own. */
@NullMarked
package veridict.engines.desk;

import org.jspecify.annotations.NullMarked;
