package org.alongside.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.List;

/**
 * The command palette's places, and the sheet of keys.
 */
@Controller
class PaletteController {

	private static final int LONGEST = 100;

	private final ObjectProvider<PaletteSource> sources;

	PaletteController(ObjectProvider<PaletteSource> sources) {
		this.sources = sources;
	}

	/** Finds places; posted, because a name does not belong into an address. */
	@PostMapping("/palette")
	@ResponseBody
	List<PaletteSource.Place> find(@SignedIn StaffProfile me, @RequestParam(defaultValue = "") String q) {
		if (q.length() > LONGEST) {
			throw new RefusedException(FieldError.of("q", "maxLength", LONGEST));
		}
		return sources.orderedStream().flatMap(source -> source.find(me, q.strip()).stream()).toList();
	}

	@GetMapping("/keys")
	String keys() {
		return "keys";
	}

}
