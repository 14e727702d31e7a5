package org.alongside.people.web;

import org.alongside.clients.NewClient;
import org.alongside.people.FamilyReading;
import org.alongside.people.KeepingFamily;
import org.alongside.people.PersonDrafts;
import org.alongside.people.SharingCase;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The people of a case: everybody on one page, each on a page of their own.
 */
@Controller
class PeopleController {

	private static final Map<String, String> EMPTY = Map.of();

	private final FamilyReading reading;

	private final KeepingFamily keeping;

	private final SharingCase sharing;

	private final PeoplePages pages;

	PeopleController(FamilyReading reading, KeepingFamily keeping, SharingCase sharing, PeoplePages pages) {
		this.reading = reading;
		this.keeping = keeping;
		this.sharing = sharing;
		this.pages = pages;
	}

	@GetMapping("/cases/{id}/people")
	ModelAndView everybody(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		return pages.everybody(me, id, "", EMPTY, List.of());
	}

	/**
	 * Shows the form for somebody new.
	 * @param named which of those the referral names it is, counted from 0, or nothing
	 */
	@GetMapping("/cases/{id}/people/new")
	ModelAndView somebodyNew(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(defaultValue = "-1") int named) {
		List<NewClient.RelatedPerson> known = reading.named(me, id);
		if (named < 0 || named >= known.size()) {
			return pages.person(me, id, null, PersonDrafts.NEW, "", EMPTY, List.of());
		}
		NewClient.RelatedPerson one = known.get(named);
		return pages.person(me, id, null, PersonDrafts.named(one.name()), "", PersonForm.named(one.name(), one.phone()),
				List.of());
	}

	@PostMapping("/cases/{id}/people/new")
	ModelAndView add(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> "people/" + keeping.put(me, id, null, fields), id,
				errors -> pages.person(me, id, null, PersonDrafts.ofNew(fields), "person", fields, errors));
	}

	@GetMapping("/cases/{id}/people/{person}")
	ModelAndView somebody(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person) {
		return pages.person(me, id, person, "", "", EMPTY, List.of());
	}

	@PostMapping("/cases/{id}/people/{person}")
	ModelAndView change(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> "people/" + keeping.put(me, id, person, fields), id,
				errors -> pages.person(me, id, person, "", "person", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/ties")
	ModelAndView tie(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			keeping.tie(me, id, person, fields);
			return "people/" + person;
		}, id, errors -> pages.person(me, id, person, "", "tie", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/groups")
	ModelAndView join(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			keeping.join(me, id, person, fields);
			return "people/" + person;
		}, id, errors -> pages.person(me, id, person, "", "join", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/{what:tie|member}/{ended}/end")
	ModelAndView end(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@PathVariable String what, @PathVariable UUID ended, @RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			keeping.end(me, id, what, ended, fields);
			return "people/" + person;
		}, id, errors -> pages.person(me, id, person, "", "end-" + ended, fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/client")
	ModelAndView client(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam(defaultValue = "") String same) {
		return PeoplePages.done(() -> {
			sharing.makeClient(me, id, person, same);
			return "people/" + person;
		}, id, errors -> pages.person(me, id, person, "", "client", EMPTY, errors)
			.addObject("likely", sharing.lookalikes(me, id, person))
			.addObject("elsewhere", sharing.elsewhere(me, id, person)));
	}

	@PostMapping("/cases/{id}/people/{person}/ask")
	ModelAndView ask(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			sharing.ask(me, id, person, fields);
			return "people/" + person;
		}, id, errors -> pages.person(me, id, person, "", "client", fields, errors)
			.addObject("likely", sharing.lookalikes(me, id, person))
			.addObject("elsewhere", sharing.elsewhere(me, id, person)));
	}

	@PostMapping("/cases/{id}/groups")
	ModelAndView group(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			keeping.group(me, id, fields);
			return "people";
		}, id, errors -> pages.everybody(me, id, "group", fields, errors));
	}

}
