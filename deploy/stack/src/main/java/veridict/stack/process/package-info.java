/**
 * Programs of the stack as processes of this machine: started, watched, stopped, and found again after their launcher was killed.
 * What a program is started with belongs to whoever knows the program.
 */
@NullMarked
package veridict.stack.process;

import org.jspecify.annotations.NullMarked;
