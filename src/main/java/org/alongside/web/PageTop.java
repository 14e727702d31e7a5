package org.alongside.web;

import org.alongside.staff.StaffProfile;

/**
 * What stands above every page and is never remembered with it. Contributed by the module
 * that knows of it.
 */
@FunctionalInterface
public interface PageTop {

	/**
	 * Returns the markup for who reads the page of the current request; empty where there
	 * is nothing to say.
	 */
	String of(StaffProfile reader);

}
