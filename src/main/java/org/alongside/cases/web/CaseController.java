package org.alongside.cases.web;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.DueText;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFileSection;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseList;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.cases.TaskNames;
import org.alongside.cases.TimelineEntry;
import org.alongside.cases.TimelineFilter;
import org.alongside.cases.TimelineReading;
import org.alongside.cases.TimelineTexts;
import org.alongside.clients.ClientAlerts;
import org.alongside.clients.Clients;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The list of cases and the case file.
 */
@Controller
class CaseController {

	private static final int PAGE = 50;

	private final CaseFiles cases;

	private final CaseAccess access;

	private final CaseList list;

	private final Clients clients;

	private final ClientAlerts alerts;

	private final List<CaseFileSection> sections;

	private final CaseAgenda agenda;

	private final TimelineReading timeline;

	private final TimelineTexts texts;

	private final DueText dueTexts;

	private final TaskNames tasks;

	private final AuditLog audit;

	private final Clock clock;

	CaseController(CaseFiles cases, CaseAccess access, CaseList list, Clients clients, ClientAlerts alerts,
			List<CaseFileSection> sections, CaseAgenda agenda, TimelineReading timeline, TimelineTexts texts,
			DueText dueTexts, TaskNames tasks, AuditLog audit, Clock clock) {
		this.cases = cases;
		this.access = access;
		this.list = list;
		this.clients = clients;
		this.alerts = alerts;
		this.sections = sections.stream().sorted(Comparator.comparingInt(CaseFileSection::order)).toList();
		this.agenda = agenda;
		this.timeline = timeline;
		this.texts = texts;
		this.dueTexts = dueTexts;
		this.tasks = tasks;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/cases")
	String index(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String after, Model model) {
		return shown(page(() -> list.ofTeams(me, after, PAGE)), "", model);
	}

	/** Searches; posted, because a name does not belong into an address. */
	@PostMapping("/cases")
	String search(@SignedIn StaffProfile me, @RequestParam(defaultValue = "") String query, Model model) {
		return shown(query.isBlank() ? page(() -> list.ofTeams(me, null, PAGE))
				: new KeysetPage<>(list.matching(me, query, PAGE), null), query, model);
	}

	@GetMapping("/cases/{id}")
	String file(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "") String sort,
			@RequestParam(defaultValue = "") String by, Model model) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.file", id);
		CaseSummary file = cases.get(id);
		KeysetPage<TimelineEntry> history = page(() -> timeline.page(me, id,
				new TimelineFilter(sort(sort), by.isEmpty() ? null : StaffId.of(by)), after, PAGE));
		model.addAttribute("case", file);
		model.addAttribute("identity",
				clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null));
		LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
		model.addAttribute("today", today);
		model.addAttribute("alerts", alerts.holding(file.clientId(), today));
		model.addAttribute("strip", StripStep.of(file.stage()));
		model.addAttribute("agenda", agenda.open(id).stream().map(item -> agendaRow(item, me)).toList());
		model.addAttribute("sections",
				sections.stream().map(section -> shown(section, id, me)).filter(Objects::nonNull).toList());
		model.addAttribute("timeline", history.items().stream().map(entry -> texts.line(entry, me)).toList());
		model.addAttribute("timelineNext", history.next());
		model.addAttribute("sorts", TimelineFilter.Sort.values());
		model.addAttribute("sort", sort);
		model.addAttribute("doers", timeline.doers(id));
		model.addAttribute("by", by);
		return "cases/file";
	}

	private static String shown(KeysetPage<CaseSummary> page, String query, Model model) {
		model.addAttribute("rows", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("query", query);
		return "cases/index";
	}

	private static TimelineFilter.@Nullable Sort sort(String code) {
		if (code.isEmpty()) {
			return null;
		}
		return Arrays.stream(TimelineFilter.Sort.values())
			.filter(sort -> sort.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new RefusedException(FieldError.of("sort", "option")));
	}

	private static <T> KeysetPage<T> page(Supplier<KeysetPage<T>> list) {
		try {
			return list.get();
		}
		catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | DataAccessException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	private AgendaRow agendaRow(CaseAgenda.Item item, StaffProfile me) {
		Instant now = clock.instant();
		return new AgendaRow(item.process(), item.key(),
				tasks.name(item.process() + "/" + item.key(), item.name(), me.locale()),
				dueTexts.due(item.due(), now, me.zone(), me.locale()), item.holder(), "/tasks/" + item.taskId());
	}

	private static @Nullable Section shown(CaseFileSection section, CaseId id, StaffProfile me) {
		Object content = section.content(id, me);
		return content == null ? null : new Section(section.fragment(), content);
	}

	/**
	 * A section with what it shows.
	 */
	record Section(String fragment, Object content) {
	}

	/**
	 * One thing to be done in the case.
	 */
	record AgendaRow(String process, String key, String name, DueText.Due due, @Nullable String holder, String url) {
	}

}
