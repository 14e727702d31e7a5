package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.Credentials;
import org.alongside.staff.Density;
import org.alongside.staff.Preferences;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody may change for themselves: how pages look, password, access tokens.
 */
@Controller
@RequestMapping("/settings")
class SettingsController {

	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter(zone -> zone.equals("UTC")
				|| zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|" + "Pacific)/.+"))
		.sorted()
		.toList();

	private final Preferences preferences;

	private final Credentials credentials;

	private final AccessTokens tokens;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Clock clock;

	SettingsController(Preferences preferences, Credentials credentials, AccessTokens tokens,
			FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
		this.preferences = preferences;
		this.credentials = credentials;
		this.tokens = tokens;
		this.sessions = sessions;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView settings(@SignedIn StaffProfile person) {
		return page(person);
	}

	@PostMapping("/display")
	Object display(@SignedIn StaffProfile person, @RequestParam Locale language, @RequestParam ZoneId zone,
			@RequestParam Density density, RedirectAttributes redirect) {
		preferences.change(person.id(), language, zone, density);
		return saved(redirect, "display");
	}

	@PostMapping("/keys")
	Object keys(@SignedIn StaffProfile person, @RequestParam(defaultValue = "false") boolean singleKeys,
			RedirectAttributes redirect) {
		preferences.useSingleKeys(person.id(), singleKeys);
		return saved(redirect, "keys");
	}

	@PostMapping("/password")
	Object password(@SignedIn StaffProfile person, @RequestParam String currentPassword, @RequestParam String password,
			HttpServletRequest request, RedirectAttributes redirect) {
		try {
			credentials.changePassword(person.id(), currentPassword, password);
		}
		catch (RefusedException refused) {
			return refused(person, refused);
		}
		endOtherSessions(person.id(), request.getSession());
		return saved(redirect, "password");
	}

	/**
	 * Answers with the page itself: a redirect would have to keep the token somewhere.
	 */
	@PostMapping("/tokens")
	Object issue(@SignedIn StaffProfile person, @RequestParam String name) {
		try {
			String token = tokens.issue(person.id(), name, clock.instant());
			return page(person).addObject("issuedToken", token).addObject("issuedName", name.strip());
		}
		catch (RefusedException refused) {
			return refused(person, refused);
		}
	}

	@PostMapping("/tokens/{id}/revoke")
	String revoke(@SignedIn StaffProfile person, @PathVariable UUID id, RedirectAttributes redirect) {
		tokens.revoke(person.id(), id, clock.instant());
		return saved(redirect, "token");
	}

	private static String saved(RedirectAttributes redirect, String what) {
		redirect.addFlashAttribute("saved", what);
		return "redirect:/settings";
	}

	private ModelAndView refused(StaffProfile person, RefusedException refused) {
		ModelAndView page = page(person).addObject("errors", refused.errors())
			.addObject("wrong", refused.errors().stream().map(FieldError::field).toList());
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(StaffProfile person) {
		return new ModelAndView("staff/settings").addObject("profile", person)
			.addObject("wrong", List.of())
			.addObject("languages", Preferences.LANGUAGES)
			.addObject("zones", ZONES)
			.addObject("densities", Density.values())
			.addObject("tokens", tokens.list(person.id()))
			.addObject("now", clock.instant());
	}

	private void endOtherSessions(StaffId id, HttpSession current) {
		sessions.findByPrincipalName(id.toString())
			.keySet()
			.stream()
			.filter(session -> !session.equals(current.getId()))
			.forEach(sessions::deleteById);
	}

}
