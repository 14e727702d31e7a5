package org.alongside.people.web;

import org.alongside.audit.AuditLog;
import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.KeepingApart;
import org.alongside.people.Opening;
import org.alongside.people.PeopleTexts;
import org.alongside.people.TakingOut;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.StaffId;
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
 * What of a case is kept apart: opening a part, who sees it, and taking out of it.
 */
@Controller
class ApartController {

	private final FamilyReading reading;

	private final KeepingApart apart;

	private final TakingOut takingOut;

	private final PeopleTexts texts;

	private final PeoplePages pages;

	private final AuditLog audit;

	ApartController(FamilyReading reading, KeepingApart apart, TakingOut takingOut, PeopleTexts texts,
			PeoplePages pages, AuditLog audit) {
		this.reading = reading;
		this.apart = apart;
		this.takingOut = takingOut;
		this.texts = texts;
		this.pages = pages;
		this.audit = audit;
	}

	@PostMapping("/cases/{id}/partitions")
	ModelAndView partition(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			apart.open(me, id, fields);
			return "people";
		}, id, errors -> pages.everybody(me, id, "partition", fields, errors));
	}

	@PostMapping("/cases/{id}/partitions/{partition}/close")
	ModelAndView giveUp(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID partition,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			apart.giveUp(me, id, partition, fields);
			return "people";
		}, id, errors -> pages.everybody(me, id, "close-" + partition, fields, errors));
	}

	@PostMapping("/cases/{id}/partitions/{partition}/readers")
	ModelAndView reader(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID partition,
			@RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			apart.letRead(me, id, partition, fields);
			return "people";
		}, id, errors -> pages.everybody(me, id, "readers-" + partition, fields, errors));
	}

	@PostMapping("/cases/{id}/partitions/{partition}/readers/{reader}/remove")
	ModelAndView takeOff(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID partition,
			@PathVariable UUID reader, @RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			apart.takeOff(me, id, partition, new StaffId(reader), fields);
			return "people";
		}, id, errors -> pages.everybody(me, id, "off-" + partition + "-" + reader, fields, errors));
	}

	/**
	 * Shows what would become visible to whom.
	 * @param to the part to keep it in instead, or nothing for everybody on the case
	 */
	@GetMapping("/cases/{id}/kept-apart/{what:person|group}/{kept}")
	ModelAndView look(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String what,
			@PathVariable UUID kept, @RequestParam(defaultValue = "") String to) {
		return shown(me, id, what, kept, Map.of("to", to), List.of());
	}

	@PostMapping("/cases/{id}/kept-apart/{what:person|group}/{kept}")
	ModelAndView take(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String what,
			@PathVariable UUID kept, @RequestParam Map<String, String> fields) {
		return PeoplePages.done(() -> {
			takingOut.take(me, id, what, kept, fields);
			return "people";
		}, id, errors -> shown(me, id, what, kept, fields, errors));
	}

	private ModelAndView shown(StaffProfile me, CaseId id, String what, UUID kept, Map<String, String> fields,
			List<FieldError> errors) {
		Opening opening = takingOut.look(me, id, what, kept, fields.getOrDefault("to", ""));
		Family family = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.keptApart", id);
		return pages.framed("people/take-out", id, family, errors.isEmpty() ? "" : "out", fields, errors)
			.addObject("opening", opening)
			.addObject("line",
					opening.after().person(kept).map(who -> texts.line(opening.after(), who, me)).orElse(null))
			.addObject("group",
					texts.groups(opening.after(), me)
						.stream()
						.filter(one -> one.group().id().equals(kept))
						.findFirst()
						.orElse(null))
			.addObject("places",
					family.partitions().stream().filter(one -> !one.id().equals(opening.from().id())).toList());
	}

}
