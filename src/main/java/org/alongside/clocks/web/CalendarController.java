package org.alongside.clocks.web;

import org.alongside.calendar.Agency;
import org.alongside.calendar.DayChange;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.Programmes;
import org.alongside.clocks.ChangingCalendar;
import org.alongside.clocks.ChangingRules;
import org.alongside.clocks.RuleChange;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The working calendars: a year of holidays, and changing a day of it.
 */
@Controller
class CalendarController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2150;

	private final CalendarTexts texts;

	private final ChangingCalendar changing;

	private final ChangingRules rules;

	private final Programmes programmes;

	private final MessageSource messages;

	private final Agency agency;

	private final Clock clock;

	CalendarController(CalendarTexts texts, ChangingCalendar changing, ChangingRules rules, Programmes programmes,
			MessageSource messages, Agency agency, Clock clock) {
		this.texts = texts;
		this.changing = changing;
		this.rules = rules;
		this.programmes = programmes;
		this.messages = messages;
		this.agency = agency;
		this.clock = clock;
	}

	@GetMapping("/calendar")
	ModelAndView year(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String calendar,
			@RequestParam(required = false) @Nullable String year, @RequestParam(required = false) @Nullable String day,
			@RequestParam(required = false) @Nullable String kind) {
		LocalDate today = agency.dayOf(clock.instant());
		String code = calendar == null ? WorkingCalendars.AGENCY : calendar;
		if (!calendars().contains(code)) {
			throw new RefusedException(FieldError.of("calendar", "option"));
		}
		int shown = year == null ? today.getYear() : number(year);
		return page(me, new ChangeForm(code, day, kind, null, null, today.toString()), shown);
	}

	/** Shows what a change would do; nothing is changed. */
	@PostMapping("/calendar/preview")
	ModelAndView preview(@SignedIn StaffProfile me, @ModelAttribute ChangeForm form) {
		return checked(me, form, change -> {
			ModelAndView page = page(me, form, change.day().getYear());
			page.addObject("effect", texts.effect(changing.effect(change), me));
			return page;
		});
	}

	@PostMapping("/calendar/changes")
	ModelAndView change(@SignedIn StaffProfile me, @ModelAttribute ChangeForm form, RedirectAttributes redirect) {
		return checked(me, form, change -> {
			changing.change(change, Actor.person(me.id()));
			redirect.addFlashAttribute("done", true);
			return new ModelAndView(
					"redirect:/calendar?calendar=" + change.calendar() + "&year=" + change.day().getYear());
		});
	}

	private ModelAndView checked(StaffProfile me, ChangeForm form, Function<DayChange, ModelAndView> act) {
		try {
			return act.apply(form.change());
		}
		catch (RefusedException refused) {
			LocalDate today = agency.dayOf(clock.instant());
			ModelAndView page = page(me, form.orAgency(calendars()), today.getYear());
			Map<String, String> errors = new LinkedHashMap<>();
			refused.errors()
				.forEach(error -> errors.putIfAbsent(error.field(), messages.getMessage("error.field." + error.code(),
						error.arguments().toArray(), error.code(), me.locale())));
			page.addObject("errors", errors);
			page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_ENTITY.value()));
			return page;
		}
	}

	private ModelAndView page(StaffProfile me, ChangeForm form, int year) {
		ModelAndView page = new ModelAndView("clocks/calendar");
		page.addObject("form", form);
		page.addObject("calendars", calendars());
		page.addObject("year", year);
		page.addObject("before", year > FIRST_YEAR ? year - 1 : null);
		page.addObject("next", year < LAST_YEAR ? year + 1 : null);
		page.addObject("kinds", Stream.of(DayChange.Kind.values()).map(DayChange.Kind::code).toList());
		page.addObject("shown", texts.year(form.calendar(), year, me));
		page.addObject("errors", Map.of());
		page.addObject("waiting", rules.newest().stream().anyMatch(one -> one.state() == RuleChange.State.OPEN));
		return page;
	}

	private List<String> calendars() {
		return Stream.concat(Stream.of(WorkingCalendars.AGENCY), programmes.codes().stream()).toList();
	}

	private static int number(String year) {
		try {
			int number = Integer.parseInt(year);
			if (number >= FIRST_YEAR && number <= LAST_YEAR) {
				return number;
			}
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("year", "integer"));
		}
		throw new RefusedException(FieldError.of("year", "calendarYear", FIRST_YEAR, LAST_YEAR));
	}

}
