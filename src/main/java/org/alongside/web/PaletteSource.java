package org.alongside.web;

import org.alongside.staff.StaffProfile;

import java.util.List;

/**
 * Offers places to go in the command palette. Each offers only what the person may see.
 */
@FunctionalInterface
public interface PaletteSource {

	/**
	 * Returns the places whose name goes with the words, best first, at most 8.
	 * @param words what was typed, without surrounding blanks; empty when nothing was
	 */
	List<Place> find(StaffProfile person, String words);

	/**
	 * A place to go.
	 *
	 * @param label its name
	 * @param detail what kind of place it is, in a few words
	 * @param url its address inside the product
	 */
	record Place(String label, String detail, String url) {
	}

}
