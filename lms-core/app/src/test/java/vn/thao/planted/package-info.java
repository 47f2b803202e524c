/**
 * One sin for every house rule, so that {@code ArchitectureTest} can show that each rule bites. The
 * packages mirror the components; nothing here is ever deployed.
 */
package vn.thao.planted;
