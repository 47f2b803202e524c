/** Behaviours that an assessor watches for on the spot, and signs for. */
package vn.thao.plugin.checklist;
