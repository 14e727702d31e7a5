package org.alongside.staff.web;

import org.alongside.staff.StaffProfile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets tests of pages and routes come as somebody who works here.
 */
public final class Visitor {

	private Visitor() {
	}

	/** Makes a request as somebody who is signed in. The person must have been hired. */
	public static RequestPostProcessor as(StaffProfile person) {
		return SecurityMockMvcRequestPostProcessors.authentication(StaffAuthentication.of(person));
	}

}
