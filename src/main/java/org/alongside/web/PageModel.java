package org.alongside.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.Optional;

/**
 * What every page knows: {@code me}, who is signed in, or null.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	@ModelAttribute("me")
	@Nullable StaffProfile me(@SignedIn Optional<StaffProfile> person) {
		return person.orElse(null);
	}

}
