package org.alongside.notices.web;

import org.alongside.notices.NoticePreferences;
import org.alongside.notices.ReadingDigest;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/**
 * When somebody is told nothing, and when and where their digest comes.
 */
@Controller
class NoticeSettingsController {

	private final NoticePreferences preferences;

	private final ReadingDigest reading;

	NoticeSettingsController(NoticePreferences preferences, ReadingDigest reading) {
		this.preferences = preferences;
		this.reading = reading;
	}

	@GetMapping("/settings/notices")
	ModelAndView settings(@SignedIn StaffProfile me) {
		return page(me, NoticeForm.of(preferences.of(me.id())), List.of());
	}

	@PostMapping("/settings/notices")
	ModelAndView change(@SignedIn StaffProfile me, @ModelAttribute NoticeForm form, RedirectAttributes redirect) {
		try {
			preferences.change(me.id(), form.chosen());
		}
		catch (RefusedException refused) {
			ModelAndView page = page(me, form, refused.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		redirect.addFlashAttribute("saved", true);
		return new ModelAndView("redirect:/settings/notices");
	}

	private ModelAndView page(StaffProfile me, NoticeForm form, List<FieldError> errors) {
		return new ModelAndView("notices/settings").addObject("form", form)
			.addObject("errors", errors)
			.addObject("wrong", errors.stream().map(FieldError::field).toList())
			.addObject("zone", me.zone().getId().replace('_', ' '))
			.addObject("mailPossible", reading.mailPossible())
			.addObject("chosenDays", form.quietDays() == null ? List.of() : form.quietDays())
			.addObject("days",
					Arrays.stream(DayOfWeek.values())
						.map(day -> new WeekDay(String.valueOf(day.getValue()),
								day.getDisplayName(TextStyle.FULL_STANDALONE, me.locale())))
						.toList());
	}

	/**
	 * A day of the week.
	 */
	record WeekDay(String number, String name) {
	}

}
