/**
 * What the REST APIs of the services share: who calls, on which version, under which key, and how a no is said.
 * What is answered belongs to the resources of each service.
 */
@NullMarked
package veridict.edge;

import org.jspecify.annotations.NullMarked;
