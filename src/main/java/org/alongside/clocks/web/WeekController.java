package org.alongside.clocks.web;

import org.alongside.calendar.Agency;
import org.alongside.calendar.WeekChange;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.Programmes;
import org.alongside.clocks.ChangingWeek;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The usual week of a calendar and where its days begin: looking at it and changing it.
 */
@Controller
class WeekController {

	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter(zone -> zone.equals("UTC")
				|| zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
		.sorted()
		.toList();

	private final ChangingWeek changing;

	private final CalendarTexts texts;

	private final Programmes programmes;

	private final Agency agency;

	private final Clock clock;

	WeekController(ChangingWeek changing, CalendarTexts texts, Programmes programmes, Agency agency, Clock clock) {
		this.changing = changing;
		this.texts = texts;
		this.programmes = programmes;
		this.agency = agency;
		this.clock = clock;
	}

	@GetMapping("/calendar/week")
	ModelAndView week(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String calendar) {
		String code = calendar == null ? WorkingCalendars.AGENCY : calendar;
		if (!calendars().contains(code)) {
			throw new RefusedException(FieldError.of("calendar", "option"));
		}
		return page(me, new WeekForm(code, texts.usual(code), null, null, today()));
	}

	/** Shows what a change would do; nothing is changed. */
	@PostMapping("/calendar/week/preview")
	ModelAndView preview(@SignedIn StaffProfile me, @ModelAttribute WeekForm form) {
		return checked(me, form,
				change -> page(me, form).addObject("effect", texts.effect(changing.effect(change), me)));
	}

	@PostMapping("/calendar/week")
	ModelAndView change(@SignedIn StaffProfile me, @ModelAttribute WeekForm form, RedirectAttributes redirect) {
		return checked(me, form, change -> {
			changing.change(change, Actor.person(me.id()));
			redirect.addFlashAttribute("done", true);
			return new ModelAndView("redirect:/calendar/week?calendar=" + change.calendar());
		});
	}

	private ModelAndView checked(StaffProfile me, WeekForm form, Function<WeekChange, ModelAndView> act) {
		try {
			return act.apply(form.change());
		}
		catch (RefusedException refused) {
			String code = form.calendar() != null && calendars().contains(form.calendar()) ? form.calendar()
					: WorkingCalendars.AGENCY;
			List<String> days = form.days() == null || form.days().size() != 7 ? texts.usual(code) : form.days();
			ModelAndView page = page(me, new WeekForm(code, days, form.zone(), form.reason(), form.effectiveFrom()))
				.addObject("errors", refused.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
	}

	private ModelAndView page(StaffProfile me, WeekForm form) {
		return new ModelAndView("clocks/week").addObject("form", form)
			.addObject("errors", List.of())
			.addObject("calendars", calendars())
			.addObject("zones", ZONES)
			.addObject("kinds", List.of("working", "half", "closed"))
			.addObject("names", texts.weekdays(me.locale()))
			.addObject("weeks", texts.weeks(String.valueOf(form.calendar()), me));
	}

	private List<String> calendars() {
		return Stream.concat(Stream.of(WorkingCalendars.AGENCY), programmes.codes().stream()).toList();
	}

	private String today() {
		return agency.dayOf(clock.instant()).toString();
	}

}
