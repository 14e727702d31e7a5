package org.alongside.clocks.web;

import org.alongside.clocks.ChangingRules;
import org.alongside.clocks.RuleChange;
import org.alongside.clocks.Touched;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/**
 * New versions of the rules on time limits: what they would do to what runs, and the
 * decision about it.
 */
@Controller
class TimeLimitController {

	private final ChangingRules changing;

	private final RuleTexts texts;

	TimeLimitController(ChangingRules changing, RuleTexts texts) {
		this.changing = changing;
		this.texts = texts;
	}

	@GetMapping("/time-limits")
	ModelAndView changes(@SignedIn StaffProfile me) {
		changing.notice();
		return new ModelAndView("clocks/time-limits").addObject("changes",
				changing.newest().stream().map(one -> texts.line(one, me)).toList());
	}

	@GetMapping("/time-limits/{changeId}")
	ModelAndView change(@SignedIn StaffProfile me, @PathVariable long changeId,
			@RequestParam(required = false) @Nullable String after) {
		return page(me, changeId, after);
	}

	@PostMapping("/time-limits/{changeId}/apply")
	ModelAndView apply(@SignedIn StaffProfile me, @PathVariable long changeId,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes redirect) {
		return decided(me, changeId, reason, redirect, () -> changing.apply(changeId, reason, Actor.person(me.id())));
	}

	@PostMapping("/time-limits/{changeId}/leave")
	ModelAndView leave(@SignedIn StaffProfile me, @PathVariable long changeId,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes redirect) {
		return decided(me, changeId, reason, redirect, () -> changing.leave(changeId, reason, Actor.person(me.id())));
	}

	private ModelAndView decided(StaffProfile me, long id, @Nullable String reason, RedirectAttributes redirect,
			Runnable act) {
		try {
			act.run();
		}
		catch (RefusedException refused) {
			ModelAndView page = page(me, id, null).addObject("errors", refused.errors()).addObject("reason", reason);
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		redirect.addFlashAttribute("done", true);
		return new ModelAndView("redirect:/time-limits/" + id);
	}

	private ModelAndView page(StaffProfile me, long id, @Nullable String after) {
		RuleChange change = changing.get(id);
		ModelAndView page = new ModelAndView("clocks/time-limit").addObject("change", texts.line(change, me))
			.addObject("errors", List.<FieldError>of());
		boolean open = change.state() == RuleChange.State.OPEN
				|| change.state() == RuleChange.State.APPLIED && !change.settled();
		if (open) {
			KeysetPage<Touched> touched = changing.touched(change, after);
			page.addObject("effect", texts.line(changing.effect(change), me))
				.addObject("rows", touched.items().stream().map(one -> texts.line(one, me)).toList())
				.addObject("next", touched.next())
				.addObject("after", after);
		}
		return page;
	}

}
