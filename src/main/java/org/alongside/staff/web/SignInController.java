package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.alongside.staff.DemoPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Duration;

/**
 * The sign-in page.
 */
@Controller
class SignInController {

	/** A page that only asks for a name need not be kept for a working day. */
	private static final Duration NOBODYS_SESSION = Duration.ofMinutes(30);

	private final CurrentStaff current;

	private final ObjectProvider<DemoPeople> demo;

	SignInController(CurrentStaff current, ObjectProvider<DemoPeople> demo) {
		this.current = current;
		this.demo = demo;
	}

	@GetMapping(Refusals.SIGN_IN)
	String signIn(HttpServletRequest request, Model model) {
		if (current.of(request).isPresent()) {
			return "redirect:/";
		}
		HttpSession session = request.getSession();
		session.setMaxInactiveInterval((int) NOBODYS_SESSION.toSeconds());
		model.addAttribute("error", request.getParameterMap().containsKey("error"));
		model.addAttribute("locked", request.getParameterMap().containsKey("locked"));
		demo.ifAvailable(agency -> {
			model.addAttribute("demoPeople", agency.people());
			model.addAttribute("demoPassword", agency.password());
		});
		return "sign-in";
	}

}
