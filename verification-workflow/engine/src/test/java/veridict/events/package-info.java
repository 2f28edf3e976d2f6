/** Whether events are what their schemas say, and nothing else. */
@NullMarked
package veridict.events;

import org.jspecify.annotations.NullMarked;
