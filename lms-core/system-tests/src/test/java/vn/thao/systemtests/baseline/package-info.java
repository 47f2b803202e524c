/**
 * What the benchmark measures the product against: the least that a page and a writing request can
 * cost on this server. It goes into the installation as a plugin jar that {@code Baseline} makes;
 * no part of the product.
 */
package vn.thao.systemtests.baseline;
