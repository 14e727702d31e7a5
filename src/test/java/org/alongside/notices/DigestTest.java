package org.alongside.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The digest: once per person and day, in the product and by mail.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DigestTest {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	private static final NoticePreference AT_ANY_TIME = new NoticePreference(null, null, Set.of(), LocalTime.MIN, true,
			null);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private NoticePreferences preferences;

	@Autowired
	private DailyDigest daily;

	@Autowired
	private Digests digests;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private StaffProfile dana;

	private StaffProfile miguel;

	@BeforeEach
	void people() {
		dana = hire("Dana Reyes");
		miguel = hire("Miguel Santos");
	}

	@AfterEach
	void noMailWaits() {
		database.sql("update app.digest set mail_state = 'none'").update();
	}

	@Test
	void comesOncePerPersonAndDayHoweverManyNodesMakeIt() throws Exception {
		preferences.change(dana.id(), AT_ANY_TIME);
		int nodes = 4;
		CyclicBarrier together = new CyclicBarrier(nodes);
		ExecutorService threads = Executors.newFixedThreadPool(nodes);
		try {
			List<Callable<Boolean>> runs = new ArrayList<>();
			for (int node = 0; node < nodes; node++) {
				runs.add(() -> {
					together.await();
					return daily.make(dana, AT_ANY_TIME, null);
				});
			}
			int made = 0;
			for (Future<Boolean> run : threads.invokeAll(runs)) {
				made += run.get() ? 1 : 0;
			}
			assertThat(made).isEqualTo(1);
		}
		finally {
			threads.shutdownNow();
		}
		daily.round();
		assertThat(digestsOf(dana)).hasSize(1);
	}

	@Test
	void isMadeUpForAfterAStopButNotForADayThatIsOver() {
		preferences.change(dana.id(), AT_ANY_TIME);
		daily.make(dana, AT_ANY_TIME, null);
		LocalDate today = NoticePreference.day(clock.instant(), ZONE);
		database.sql("update app.digest set day = day - 3, made_at = made_at - interval '3 days' where person = ?")
			.param(dana.id().value())
			.update();
		daily.round();
		daily.round();
		assertThat(digestsOf(dana)).containsExactly(today, today.minusDays(3));
	}

	@Test
	void saysWhatPressesAndWhatColleaguesDidAndLinksToIt() throws Exception {
		preferences.change(dana.id(), AT_ANY_TIME);
		assertThat(send(get("/digest"), dana).getContentAsString()).contains("There is no digest yet.");
		String late = task(dana, "Late Larry", Instant.now().minus(Duration.ofHours(2)));
		task(dana, "Today Tess",
				NoticePreference.day(clock.instant(), ZONE).plusDays(1).atStartOfDay(ZONE).toInstant());
		String given = task(dana, "Given Gus", Instant.now().plus(Duration.ofDays(9)));
		database
			.sql("insert into app.task_note (id, task_id, kind, written_by, written_to, words, written_at)"
					+ " values (?, ?, 'handed-over', ?, ?, 'Please', now())")
			.params(UUID.randomUUID(), given, miguel.id().value(), dana.id().value())
			.update();
		database
			.sql("insert into app.task_question (id, task_id, asked_by, asked_of, question, asked_at, answer,"
					+ " ended_at, ended_how) values (?, ?, ?, ?, 'What?', now(), 'That.', now(), 'answered')")
			.params(UUID.randomUUID(), late, dana.id().value(), miguel.id().value())
			.update();
		daily.round();
		String page = send(get("/digest"), dana).getContentAsString();
		assertThat(page).contains("Handed over to you", "Given Gus", "Your questions were answered", "Late Larry",
				"/tasks/" + given);
		Digest digest = digests.find(dana.id(), null).orElseThrow();
		assertThat(digest.counts()).isEqualTo(new Digest.Counts(1, 1, 3, 3, 0, 0));
		assertThat(kept(dana)).doesNotContain("Larry", "Gus", "Please", "That.");
		database.sql("update app.task set holder = ? where id = ?").params(miguel.id().value(), given).update();
		assertThat(send(get("/digest"), dana).getContentAsString()).as("no longer hers to see")
			.doesNotContain("Given Gus");
		assertThat(send(get("/digest"), miguel).getContentAsString()).doesNotContain("Late Larry");
	}

	@Test
	void mailsCountsAndALinkOnceAndNothingAboutAnybody() throws Exception {
		preferences.change(dana.id(),
				new NoticePreference(null, null, Set.of(), LocalTime.MIN, false, "dana@agency.example"));
		task(dana, "Late Larry", Instant.now().minus(Duration.ofHours(2)));
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		DigestMails mails = mails(1);
		daily.round();
		mails.send();
		assertThat(mailState(dana)).as("the server is away").isEqualTo("due");
		server.start();
		try {
			DigestMails again = mails(server.getSmtp().getPort());
			database.sql("update app.digest set mail_at = now() where mail_state = 'due'").update();
			again.send();
			again.send();
			daily.round();
			again.send();
			MimeMessage[] received = server.getReceivedMessages();
			assertThat(received).hasSize(1);
			String text = GreenMailUtil.getBody(received[0]);
			assertThat(received[0].getSubject()).isEqualTo("Alongside today: 1 overdue, 0 due");
			assertThat(text).contains("Overdue: 1",
					"https://alongside.example/digest?day=" + NoticePreference.day(clock.instant(), ZONE));
			assertThat(GreenMailUtil.getWholeMessage(received[0])).doesNotContain("Larry", "AL-");
			assertThat(mailState(dana)).isEqualTo("sent");
		}
		finally {
			server.stop();
		}
		assertThat(send(get("/digest"), dana).getContentAsString()).contains("There is no digest yet.");
	}

	@Test
	void keepsNoMoreThanItMay() {
		daily.make(dana, AT_ANY_TIME, null);
		database.sql("update app.digest set made_at = ? where person = ?")
			.params(Timestamp.from(Instant.now().minus(Duration.ofDays(31))), dana.id().value())
			.update();
		daily.make(miguel, AT_ANY_TIME, null);
		daily.purge();
		assertThat(digestsOf(dana)).isEmpty();
		assertThat(digestsOf(miguel)).hasSize(1);
	}

	@Test
	void letsPeopleChooseAndRefusesWhatCannotBe() throws Exception {
		MockHttpServletResponse saved = send(chosen("18:00", "07:00", "08:30").param("quietDays", "6", "7"), dana);
		assertThat(saved.getRedirectedUrl()).isEqualTo("/settings/notices");
		NoticePreference known = preferences.of(dana.id());
		assertThat(known.quiet(LocalTime.of(22, 0))).isTrue();
		assertThat(known.digestAt()).isEqualTo(LocalTime.of(8, 30));
		assertThat(known.quietDays()).hasSize(2);
		assertThat(send(get("/settings/notices"), dana).getContentAsString()).contains("18:00", "08:30");
		for (MockHttpServletRequestBuilder wrong : List.of(chosen("18:00", "", "08:30"),
				chosen("18:00", "18:00", "8:30"), chosen("18:00", "07:00", "06:00"), chosen("x", "", "08:30"),
				chosen("", "", ""), chosen("", "", "08:30").param("quietDays", "9"),
				chosen("", "", "08:30").param("quietDays", "1", "2", "3", "4", "5", "6", "7"),
				chosen("", "", "08:30").param("byMail", "true"),
				chosen("", "", "08:30").param("byMail", "true").param("mailTo", "a@b.example\r\nBcc: c@d.example"))) {
			MockHttpServletResponse refused = send(wrong, dana);
			assertThat(refused.getStatus()).isEqualTo(422);
			assertThat(refused.getContentAsString()).contains("role=\"alert\"").doesNotContain("??");
		}
		assertThat(preferences.of(dana.id())).isEqualTo(known);
		assertThat(send(get("/digest?day=soon"), dana).getStatus()).isEqualTo(422);
	}

	private static MockHttpServletRequestBuilder chosen(String from, String until, String at) {
		return post("/settings/notices").param("quietFrom", from)
			.param("quietUntil", until)
			.param("digestAt", at)
			.param("inProduct", "true");
	}

	private DigestMails mails(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return new DigestMails(beans.getBeanProvider(MailSender.class), digests, preferences, staff, messages,
				new NoticeSettings(URI.create("https://alongside.example"), "alongside@agency.example"), clock);
	}

	private StaffProfile hire(String name) {
		return staff
			.find(staffing.hire("w" + UUID.randomUUID(), name, "correct horse battery", Set.of(Role.CASE_MANAGER),
					Locale.ENGLISH, ZONE))
			.orElseThrow();
	}

	private String task(StaffProfile holder, String client, Instant due) {
		String id = UUID.randomUUID().toString();
		database.sql("insert into app.task (id, process, key, name, case_id, case_number, client_name, programme,"
				+ " team_id, holder, created_at, claimed_at, due_at, priority, due_rule, due_basis, due_citation)"
				+ " values (?, 'planning', 'draft-plan', 'Draft the plan', ?, 'AL-2026-1', ?, 'ageing', ?, ?, now(),"
				+ " now(), ?, 50, '2 working-days', 'default', 'agency')")
			.params(id, UUID.randomUUID(), client, UUID.randomUUID(), holder.id().value(), Timestamp.from(due))
			.update();
		database.sql("insert into app.inbox_entry (list, task_id, programme, due_order) values (?, ?, 'ageing', ?)")
			.params("person:" + holder.id(), id, Timestamp.from(due))
			.update();
		return id;
	}

	private List<LocalDate> digestsOf(StaffProfile person) {
		return digests.days(person.id(), 10);
	}

	private String kept(StaffProfile person) {
		return database.sql("select counts::text || items::text from app.digest where person = ?")
			.param(person.id().value())
			.query(String.class)
			.single();
	}

	private String mailState(StaffProfile person) {
		return Objects.requireNonNull(database.sql("select mail_state from app.digest where person = ?")
			.param(person.id().value())
			.query(String.class)
			.single());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, StaffProfile person) throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(person))).andReturn().getResponse();
	}

}
