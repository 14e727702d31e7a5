package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.calendar.DueText.Due;
import org.alongside.calendar.DueText.Moment;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.cases.TimelineTexts.Line;
import org.alongside.clients.ClientAlerts.Alert;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.web.PreviewParts.Work;
import org.alongside.web.PreviewParts.Talk;
import org.alongside.web.PreviewParts.Step;
import org.alongside.web.PreviewParts.Agenda;
import org.alongside.web.PreviewParts.Demo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The pages of the frame with made-up people, without database or engine.
 */
@TestConfiguration
@EnableWebMvc
@Import(PreviewSite.Pages.class)
class PreviewSite {

	static final String[] NAMES = { "Amara Okafor", "Jonas Lindqvist", "Priya Raman", "Tomás Herrera", "Grace Mbeki",
			"Elif Yıldız", "Noah Fischer", "Sara Haddad", "Liam Walsh", "Nguyễn Thị Lan" };

	static final String[] TASKS = { "Respond to the crisis", "Approve the plan", "Make contact", "Screen the referral",
			"Check eligibility", "Draft the plan", "Chase the partner", "Name needs", "Choose a service",
			"Review the plan with the client" };

	static final String[] PROGRAMMES = { "mental-health", "child-welfare", "ageing", "disability", "immigration",
			"chronic-disease", "addiction", "physical-health", "occupational", "ageing" };

	static final Due[] DUES = { new Due("2026-11-21T00:00:00Z", "2 days over", "overdue"),
			new Due("2026-11-23T16:00:00Z", "Today 16:00", "today"), new Due("2026-11-24T00:00:00Z", "Today", "today"),
			new Due("2026-11-25T00:00:00Z", "Tomorrow", "soon"), new Due("2026-11-26T00:00:00Z", "Wed 25 Nov", "soon"),
			new Due("2026-11-28T00:00:00Z", "Fri 27 Nov", "soon"),
			new Due("2026-11-28T00:00:00Z", "Fri 27 Nov", "soon"),
			new Due("2026-12-01T00:00:00Z", "30 Nov 2026", "later"),
			new Due("2026-12-02T00:00:00Z", "1 Dec 2026", "later"), new Due("", "No due date", "none") };

	@Bean
	Assets assets() {
		return new Assets("");
	}

	@Bean
	Markup markup(SpringTemplateEngine engine) {
		return new Markup(engine);
	}

	@Bean
	PreviewParts.Top pageTop() {
		return new PreviewParts.Top();
	}

	@Bean
	Here here() {
		return new Here();
	}

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/assessment", "messages/common", "messages/tasks", "messages/inbox",
				"messages/cases", "messages/calendar", "messages/documents", "messages/fill", "messages/notices",
				"messages/safety", "messages/preview");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Bean
	SpringResourceTemplateResolver templates() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix("classpath:/templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

	@Bean
	SpringTemplateEngine templateEngine(SpringResourceTemplateResolver resolver, MessageSource messages) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(messages);
		return engine;
	}

	@Bean
	ViewResolver viewResolver(SpringTemplateEngine engine) {
		ThymeleafViewResolver resolver = new ThymeleafViewResolver();
		resolver.setTemplateEngine(engine);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

	static String id(int number) {
		return UUID.nameUUIDFromBytes(new byte[] { (byte) number }).toString();
	}

	private static Task task(String heldBy) {
		boolean mine = heldBy.equals("me");
		return new Task(id(1), "Approve the plan", "Jonas Lindqvist", "AL-2026-004175", id(99), "child-welfare",
				"PLANNING", DUES[1], "5 working days", "law", "42 CFR 441.301(c)(2)", mine ? "Dana Meyer" : null,
				heldBy, !mine, mine, true, form("schema"), form("data"), identity(),
				List.of(new Alert(UUID.randomUUID(), "A dog in the yard", LocalDate.of(2026, 12, 3), null)),
				history().subList(0, 4));
	}

	private static String form(String part) {
		try {
			return Files.readString(Path.of("src/test/resources/preview/" + part + ".json"));
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
	}

	private static Identity identity() {
		return new Identity("Jonas Lindqvist", "he/him", 34, "es", true, "Phone mornings only, never leave a message");
	}

	private static List<Line> history() {
		return List.of(line("Plan reviewed with the client, agreed", "Dana Meyer", null, "Today, 09:41"),
				line("Service plan drafted", "Dana Meyer", null, "21 Nov 2026, 15:12"),
				line("Plan returned to Dana Meyer", "M. Osei",
						"The second goal has no measure yet; ask him what would be different.", "20 Nov 2026, 11:05"),
				line("Assessment completed, acuity: moderate", "Dana Meyer", null, "19 Nov 2026, 16:30"),
				line("Assigned to Dana Meyer", "M. Osei", "Speaks Spanish and has room for one more.",
						"18 Nov 2026, 10:02"),
				line("Referral received for Child welfare", "Alongside", null, "18 Nov 2026, 08:55"));
	}

	private static Line line(String text, String who, @Nullable String why, String at) {
		return new Line(text, who, why, new Moment("2026-11-21T15:12:00Z", at), null, false);
	}

	/**
	 * The pages.
	 */
	@Controller
	static class Pages {

		private final Markup markup;

		Pages(Markup markup) {
			this.markup = markup;
		}

		@ModelAttribute("me")
		@Nullable Person me(HttpServletRequest request) {
			return request.getRequestURI().equals("/sign-in") ? null
					: new Person("dana", "Dana Meyer", new Wide("comfortable"), true);
		}

		@GetMapping({ "/tasks", "/tasks/{id}" })
		String inbox(@PathVariable(required = false) @Nullable String id,
				@RequestParam(defaultValue = "mine") String view, Model model) {
			model.addAllAttributes(PreviewDesk.of(view, markup));
			model.addAttribute("task", id == null ? null : task(id.equals("7") ? "me" : "nobody"));
			model.addAttribute("work", new Work("{}", List.of(), null, new Talk(null, null, null, List.of(),
					Map.of("1", "Ruth Adler"), Map.of("1", "Ruth Adler"), "2026-11-24", "2027-02-21"), List.of()));
			return "tasks/inbox";
		}

		@GetMapping("/cases")
		String cases(@RequestParam(defaultValue = "") String query, Model model) {
			List<CaseSummary> rows = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				rows.add(file(NAMES[i], PROGRAMMES[i], Stage.values()[i % 8], i % 4 == 0 ? null : i % 5));
			}
			model.addAttribute("rows", query.isEmpty() ? rows : List.of());
			model.addAttribute("next", query.isEmpty() ? "x" : null);
			model.addAttribute("query", query);
			return "cases/index";
		}

		@GetMapping("/cases/{id}")
		String file(@PathVariable String id, Model model) {
			model.addAttribute("case", file("Jonas Lindqvist", "child-welfare", Stage.PLANNING, 2));
			model.addAttribute("identity", identity());
			model.addAttribute("alerts", List.of());
			model.addAttribute("sorts", List.of());
			model.addAttribute("sort", "");
			model.addAttribute("doers", List.of());
			model.addAttribute("by", "");
			model.addAttribute("strip",
					List.of(new Step(Stage.INTAKE, "done"), new Step(Stage.ASSIGNMENT, "done"),
							new Step(Stage.ASSESSMENT, "done"), new Step(Stage.PLANNING, "now"),
							new Step(Stage.MONITORING, "next"), new Step(Stage.CLOSURE, "later"),
							new Step(Stage.CLOSED, "later")));
			model.addAttribute("agenda", List.of(new Agenda("Approve the plan", DUES[1], "M. Osei", "/tasks/7"),
					new Agenda("Choose a service", DUES[5], null, "/tasks/8")));
			model.addAttribute("sections",
					List.of(new Section("preview/section :: plan", "I want to sleep in my own bed again.")));
			model.addAttribute("timeline", history());
			model.addAttribute("timelineNext", "x");
			return "cases/file";
		}

		private static CaseSummary file(String client, String programme, Stage stage, @Nullable Integer acuity) {
			return new CaseSummary(new CaseId(UUID.randomUUID()), "AL-2026-004175", new ClientId(UUID.randomUUID()),
					client, programme, new TeamId(UUID.randomUUID()), null, stage, acuity, Instant.EPOCH);
		}

		@GetMapping("/sign-in")
		String signIn(Model model) {
			model.addAttribute("error", false);
			model.addAttribute("locked", false);
			model.addAttribute("demoPassword", "made-up");
			model.addAttribute("demoPeople",
					List.of(new Demo("ines", "Inés Ortega", List.of("role.intake-worker"), "North"),
							new Demo("dana", "Dana Meyer", List.of("role.case-manager"), "North"),
							new Demo("mosi", "Mosi Osei", List.of("role.supervisor", "role.case-manager"), "North"),
							new Demo("lan", "Lan Nguyen", List.of("role.case-manager"), "Harbour"),
							new Demo("ruth", "Ruth Adler", List.of("role.supervisor"), "Harbour"),
							new Demo("kofi", "Kofi Mensah", List.of("role.process-analyst"), "Office"),
							new Demo("yuki", "Yuki Tanaka", List.of("role.privacy-officer"), "Office"),
							new Demo("alma", "Alma Reyes", List.of("role.administrator"), "Office")));
			return "sign-in";
		}

		@GetMapping("/missing")
		String error(Model model) {
			model.addAttribute("status", 404);
			model.addAttribute("reference", "7F3A-19C2");
			return "error";
		}

		@GetMapping("/keys")
		String keys() {
			return "keys";
		}

		@GetMapping("/settings")
		String parts() {
			return "preview/parts";
		}

	}

	record Wide(String code) {
	}

	record Person(String username, String name, Wide density, boolean singleKeys) {

		@SuppressWarnings("unused")
		public boolean is(Role role) {
			return Set.of(Role.CASE_MANAGER, Role.PROCESS_ANALYST).contains(role);
		}

	}

	record Identity(String name, @Nullable String pronouns, @Nullable Integer age, @Nullable String language,
			boolean interpreter, @Nullable String safeContact) {
	}

	record Task(String taskId, String name, String clientName, String caseNumber, String caseId, String programme,
			String stage, Due due, String dueRule, @Nullable String dueBasis, @Nullable String dueCitation,
			@Nullable String holder, String heldBy, boolean mayClaim, boolean mayComplete, boolean hasForm,
			String schemaJson, String dataJson, @Nullable Identity identity, List<Alert> alerts, List<Line> timeline) {
	}

	record Section(String fragment, Object content) {
	}

}
