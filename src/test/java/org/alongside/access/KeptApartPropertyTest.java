package org.alongside.access;

import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PersonOfCase;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever family, parts, readers and acts: no byte of what is kept apart reaches
 * somebody outside, by whichever route they look.
 */
@ExtendWith(OutputCaptureExtension.class)
class KeptApartPropertyTest extends WholeHouse {

	/** A case is one reader at one route of one family. */
	private static final int CASES = 1_000;

	private static final String OPEN = "";

	private final Random random = new Random(20_261_201);

	/** Each secret, and the part it is kept in; open ones are not here. */
	private final Map<String, String> secrets = new HashMap<>();

	/** Everything unique that was ever written, for the log. */
	private final Set<String> everything = new HashSet<>();

	@Autowired
	private FamilyReading reading;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private StaffProfile insider;

	private CaseId caseId;

	private int named;

	@Test
	void nothingReachesSomebodyOutside(CapturedOutput output) throws Exception {
		List<String> routes = routes();
		assertThat(routes).hasSizeGreaterThan(40);
		int cases = 0;
		int seenInside = 0;
		for (int family = 0; cases < CASES || family < 5; family++) {
			List<StaffProfile> outside = write();
			assertThat(secrets).isNotEmpty();
			String inside = body(mvc.perform(get("/cases/" + caseId + "/people").with(Visitor.as(insider)))
				.andReturn()
				.getResponse());
			seenInside += secrets.keySet().stream().anyMatch(inside::contains) ? 1 : 0;
			for (StaffProfile reader : outside) {
				Set<String> hidden = hiddenFrom(reader);
				for (String route : routes) {
					look(reader, get(path(route)), hidden, route);
					cases++;
				}
				cases += acts(reader, hidden);
			}
		}
		assertThat(cases).isGreaterThanOrEqualTo(CASES);
		assertThat(seenInside).as("what is hidden is there for those inside").isPositive();
		for (String secret : everything) {
			assertThat(output.getAll()).as("the log").doesNotContain(secret);
		}
	}

	/** A family with parts, written by one who sees all of them. */
	private List<StaffProfile> write() throws Exception {
		secrets.clear();
		insider = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		StaffProfile colleague = hire(team(), Role.CASE_MANAGER);
		StaffProfile supervisor = hire(team(), Role.SUPERVISOR);
		List<String> parts = new ArrayList<>(List.of(OPEN));
		for (int part = 0; part <= random.nextInt(2); part++) {
			String name = word();
			String why = word();
			send("/partitions", "name", name, "why", why);
			List<Family.Partition> made = family().partitions();
			String id = made.get(made.size() - 1).id().toString();
			parts.add(id);
			secrets.put(name, id);
			secrets.put(why, id);
		}
		List<UUID> people = new ArrayList<>(List.of(family().focus()));
		for (int person = 0; person < 2 + random.nextInt(4); person++) {
			people.add(person(person == 0 ? parts.get(1) : any(parts), people));
		}
		for (int act = 0; act < 6; act++) {
			act(people, parts, List.of(colleague, supervisor));
		}
		household(any(parts), people);
		household(parts.get(1), people);
		return List.of(colleague, supervisor, hire(team(), Role.INTAKE_WORKER), hire(otherTeam(), Role.SUPERVISOR),
				hire(otherTeam(), Role.CASE_MANAGER, Role.ADMINISTRATOR, Role.PROCESS_ANALYST));
	}

	/** Somebody, half of them written down before they are kept apart. */
	private UUID person(String part, List<UUID> people) throws Exception {
		boolean later = random.nextBoolean();
		Map<String, String> facts = new HashMap<>();
		for (String fact : List.of("givenName", "familyName", "organisation", "safeContact", "consentFor")) {
			facts.put(fact, word());
		}
		facts.put("email", word().toLowerCase(Locale.ROOT) + "@example.org");
		everything.add(facts.get("email"));
		List<String> fields = new ArrayList<>(List.of("role", "family", "consent", "given"));
		facts.forEach((name, value) -> fields.addAll(List.of(name, value)));
		if (random.nextBoolean()) {
			fields.addAll(List.of("bond-code", "parent.of", "bond-other", any(people).toString()));
		}
		List<String> first = new ArrayList<>(fields);
		first.addAll(List.of("partition", later ? OPEN : part));
		String to = send("/people/new", first.toArray(String[]::new)).getRedirectedUrl();
		UUID id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
		if (later && !part.isEmpty()) {
			send("/people/" + id + "/ties", "bond-code", "close", "bond-other", family().focus().toString());
			if (random.nextBoolean()) {
				send("/people/" + id + "/client", "same", "none");
			}
			fields.addAll(List.of("partition", part, "version",
					Integer.toString(family().person(id).orElseThrow().version())));
			assertThat(send("/people/" + id, fields.toArray(String[]::new)).getStatus()).isEqualTo(302);
		}
		return id;
	}

	private void household(String part, List<UUID> people) throws Exception {
		send("/groups", "kind", "household", "name", word(), "address", word(), "partition", part);
		List<PeopleGroup> homes = family().groups();
		UUID home = homes.get(homes.size() - 1).id();
		send("/people/" + any(people) + "/groups", "group", home.toString(), "part", "head", "since", "2024-02-29");
	}

	private void act(List<UUID> people, List<String> parts, List<StaffProfile> colleagues) throws Exception {
		UUID person = any(people);
		String part = parts.get(1 + random.nextInt(parts.size() - 1));
		String why = word();
		switch (random.nextInt(3)) {
			case 0 -> send("/people/" + person + "/ties", "bond-code", "close", "bond-other", any(people).toString());
			case 1 -> send("/partitions/" + part + "/readers", "reader", any(colleagues).id().toString(), "why", why);
			default -> send("/partitions/" + part + "/readers/" + any(colleagues).id() + "/remove", "why", why);
		}
		secrets.put(why, part);
	}

	/** What stands in parts the reader does not see now. */
	private Set<String> hiddenFrom(StaffProfile reader) {
		Family whole = family();
		Set<String> closed = new HashSet<>();
		whole.partitions()
			.stream()
			.filter(part -> !part.readers().contains("staff:" + reader.id()))
			.forEach(part -> closed.add(part.id().toString()));
		Set<String> hidden = new TreeSet<>();
		secrets.forEach((secret, part) -> {
			if (closed.contains(part)) {
				hidden.add(secret);
			}
		});
		for (PersonOfCase person : whole.people()) {
			if (person.partition() != null && closed.contains(person.partition().toString())) {
				hidden.add(person.id().toString());
				Stream
					.of(person.givenName(), person.familyName(), person.organisation(), person.safeContact(),
							person.email(), person.consentFor())
					.filter(Objects::nonNull)
					.forEach(hidden::add);
			}
		}
		for (PeopleGroup group : whole.groups()) {
			if (group.partition() != null && closed.contains(group.partition().toString())) {
				hidden.addAll(List.of(group.name(), String.valueOf(group.address()), group.id().toString()));
			}
		}
		return hidden;
	}

	/** Ways in that are sent, not opened. What the reader says is no answer of ours. */
	private int acts(StaffProfile reader, Set<String> hidden) throws Exception {
		int acts = 0;
		for (PersonOfCase person : family().people()) {
			if (!hidden.contains(person.id().toString())) {
				continue;
			}
			Set<String> rest = new TreeSet<>(hidden);
			rest.remove(person.givenName());
			rest.remove(person.familyName());
			String name = person.givenName();
			String here = "/cases/" + caseId;
			look(reader, post("/palette").param("q", name).param("words", name).param("query", name), rest, "palette");
			look(reader, post("/cases").param("query", name), rest, "search of cases");
			look(reader, post("/tasks/search").param("query", name), rest, "search of tasks");
			Set<String> known = new TreeSet<>(rest);
			known.remove(person.id().toString());
			look(reader, post(here + "/people/" + person.id()).param("givenName", name), known, "person");
			look(reader, post(here + "/people/" + person.id() + "/client"), known, "client");
			look(reader, post(here + "/people/" + person.id() + "/ask").param("why", "x"), known, "ask");
			look(reader, post(here + "/kept-apart/person/" + person.id()).param("why", "x"), known, "take out");
			look(reader, post(here + "/partitions/" + person.partition() + "/close").param("why", "x"), known, "close");
			look(reader,
					post("/api/referrals").contentType(MediaType.APPLICATION_JSON)
						.content("{\"givenName\":\"%s\",\"familyName\":\"%s\"}".formatted(name, person.familyName())),
					rest, "referral");
			acts += 9;
		}
		look(reader, post("/cases/" + caseId + "/papers").param("paper", "story").param("language", "en"), hidden,
				"paper");
		return acts + 1;
	}

	private void look(StaffProfile reader, MockHttpServletRequestBuilder request, Set<String> hidden, String route)
			throws Exception {
		MockHttpServletResponse answer = mvc.perform(request.with(csrf()).with(Visitor.as(reader)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(route).isLessThan(500);
		String body = body(answer);
		for (String secret : hidden) {
			assertThat(body.contains(secret)).as("%s shows %s to %s", route, secret, reader.roles()).isFalse();
		}
	}

	/** Everything an answer says: its body, of a paper the words, and its headers. */
	private static String body(MockHttpServletResponse answer) throws IOException {
		StringBuilder all = new StringBuilder();
		answer.getHeaderNames().forEach(name -> all.append(answer.getHeaders(name)).append('\n'));
		if ("application/pdf".equals(answer.getContentType())) {
			try (PDDocument paper = Loader.loadPDF(answer.getContentAsByteArray())) {
				return all.append(new PDFTextStripper().getText(paper)).toString();
			}
		}
		return all.append(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).toString();
	}

	private List<String> routes() {
		Set<String> routes = new TreeSet<>();
		mappings.getHandlerMethods().keySet().forEach(info -> {
			if (info.getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals("GET"))) {
				routes.addAll(info.getPatternValues());
			}
		});
		return List.copyOf(routes);
	}

	/** Fills in what is there, so that an open door would open. */
	private String path(String route) {
		Family whole = family();
		Stream<PersonOfCase> apart = whole.people().stream().filter(one -> one.partition() != null);
		String person = apart.findFirst().orElseThrow().id().toString();
		String part = whole.partitions().get(0).id().toString();
		String filled = route.replace("{id}", route.contains("/tasks/") ? openTask(caseId) : caseId.toString())
			.replace("{person}", person)
			.replace("{what:person|group}", "person")
			.replace("{kept}", person)
			.replace("{partition}", part)
			.replace("{calendar}", "agency")
			.replace("{about}", person)
			.replace("{changeId}", "0");
		return filled.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
	}

	private String word() {
		StringBuilder word = new StringBuilder("Q");
		int left = 100_000 + named++;
		while (left > 0) {
			word.append((char) ('a' + left % 26));
			left /= 26;
		}
		String made = word.append("zx").toString();
		everything.add(made);
		return made;
	}

	private <T> T any(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}

	private Family family() {
		return reading.of(insider, caseId);
	}

	private MockHttpServletResponse send(String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/" + caseId + path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(insider))).andReturn().getResponse();
	}

}
