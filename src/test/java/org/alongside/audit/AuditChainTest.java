package org.alongside.audit;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.web.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(classes = House.class)
@ActiveProfiles("test")
class AuditChainTest {

	private static final Actor WORKER = Actor.person(StaffId.random());

	private final CaseId caseId = CaseId.random();

	@Autowired
	private AuditLog log;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditVerification verification;

	@Autowired
	private AuditSealer sealer;

	@Autowired
	private JdbcTemplate jdbc;

	private TransactionTemplate transaction;

	@Autowired
	void transactions(PlatformTransactionManager manager) {
		this.transaction = new TransactionTemplate(manager);
	}

	@BeforeEach
	void threeSealedEntries() {
		log.act(WORKER, "task.completed", caseId, Map.of("task", "screen-referral", "decision", "accept"));
		log.view(WORKER, "case.file", caseId);
		log.act(WORKER, "task.completed", caseId, Map.of());
		sealAll();
	}

	@Test
	void isIntactAfterSealing() {
		assertThat(verification.verify()).isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> {
			assertThat(intact.entries()).isGreaterThanOrEqualTo(3);
			assertThat(intact.head()).hasSize(64);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set actor = 'staff:other'", "update audit_entry set position = null",
			"delete from audit_entry", "truncate audit_entry" })
	void refusesToChangeOrRemoveWhatIsSealed(String statement) {
		assertThatThrownBy(() -> jdbc.update(statement)).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("append-only");
	}

	@Test
	void refusesToChangeOrRemoveWhatIsNotSealedYet() {
		transaction.executeWithoutResult(status -> {
			log.view(WORKER, "case.file", caseId);
			assertThat(trail.ofCase(caseId, null, 1).items().get(0).sealed()).isFalse();
			assertThatThrownBy(() -> jdbc.update("update audit_entry set name = 'x' where position is null"))
				.hasMessageContaining("append-only");
			status.setRollbackOnly();
		});
	}

	@Test
	void refusesAnEntryThatPretendsToBeSealed() {
		assertThatThrownBy(() -> jdbc.update("""
				insert into audit_entry (at, actor, kind, name, detail, position, previous_hash, hash)
				values (now(), 'staff:x', 'act', 'x', '{}', 9999999, '', '')
				""")).hasMessageContaining("append-only");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor = 'staff:other'", "at = at + interval '1 second'", "name = 'case.closed'",
			"case_id = null", "kind = 'act'", "detail = '{\"a\": \"b\"}'" })
	void namesTheEntryThatWasChanged(String change) {
		long position = positionOf("case.file");
		long id = idAt(position);
		tamper(database -> database.update("update audit_entry set " + change + " where id = ?", id),
				new AuditVerification.Broken(position, id, AuditVerification.Fault.CHANGED));
	}

	@Test
	void namesThePlaceOfTheEntryThatWasTakenOut() {
		long position = positionOf("case.file");
		tamper(database -> database.update("delete from audit_entry where position = ?", position),
				new AuditVerification.Broken(position, null, AuditVerification.Fault.MISSING));
	}

	@Test
	void namesTheEntryThatClosesTheGapOfOneTakenOut() {
		long position = positionOf("case.file");
		long next = idAt(position + 1);
		tamper(database -> {
			database.update("delete from audit_entry where position = ?", position);
			database.update("update audit_entry set position = -position where position > ?", position);
			database.update("update audit_entry set position = -position - 1 where position < 0");
		}, new AuditVerification.Broken(position, next, AuditVerification.Fault.OUT_OF_ORDER));
	}

	@Test
	void namesTheFirstOfTwoThatChangedPlaces() {
		long position = positionOf("case.file");
		long second = idAt(position + 1);
		tamper(database -> {
			database.update("update audit_entry set position = -1 where position = ?", position);
			database.update("update audit_entry set position = ? where position = ?", position, position + 1);
			database.update("update audit_entry set position = ? where position = -1", position + 1);
		}, new AuditVerification.Broken(position, second, AuditVerification.Fault.OUT_OF_ORDER));
	}

	@Test
	void missesATailThatWasCutOff() {
		long last = positionOf("case.file") + 1;
		tamper(database -> database.update("delete from audit_entry where position >= ?", last),
				new AuditVerification.Broken(last, null, AuditVerification.Fault.MISSING));
	}

	@Test
	void keepsNothingOfATransactionThatFailed() {
		CaseId other = CaseId.random();
		transaction.executeWithoutResult(status -> {
			log.act(WORKER, "case.closed", other, Map.of());
			status.setRollbackOnly();
		});
		assertThat(trail.ofCase(other, null, 10).items()).isEmpty();
	}

	@Test
	void recordsAViewFromWithinATransactionThatOnlyReads() {
		CaseId other = CaseId.random();
		transaction.setReadOnly(true);
		transaction.executeWithoutResult(status -> log.view(WORKER, "case.file", other));
		assertThat(trail.ofCase(other, null, 10).items()).extracting(AuditEntry::name).containsExactly("case.file");
	}

	@Test
	void showsTheEntriesOfACasePageByPageNewestFirst() {
		KeysetPage<AuditEntry> first = trail.ofCase(caseId, null, 2);
		KeysetPage<AuditEntry> second = trail.ofCase(caseId, first.next(), 2);
		assertThat(first.items()).extracting(AuditEntry::name).containsExactly("task.completed", "case.file");
		assertThat(second.items()).singleElement().satisfies(entry -> {
			assertThat(entry.detail()).containsEntry("decision", "accept");
			assertThat(entry.actor()).isEqualTo(WORKER.reference());
			assertThat(entry.sealed()).isTrue();
		});
		assertThat(second.next()).isNull();
	}

	@Test
	void refusesAPageKeyThatIsNone() {
		assertThatThrownBy(() -> trail.ofCase(caseId, "1 or 1=1", 2)).isInstanceOf(RefusedException.class);
	}

	@Test
	void staysOneChainWhenSeveralNodesSealAtOnce() {
		IntStream.range(0, 2 * AuditSealer.BATCH).forEach(number -> log.view(WORKER, "case.file", CaseId.random()));
		List<CompletableFuture<Void>> nodes = IntStream.range(0, 3)
			.mapToObj(node -> CompletableFuture.runAsync(sealer::seal))
			.toList();
		nodes.forEach(CompletableFuture::join);
		sealAll();
		assertThat(verification.verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	private void sealAll() {
		while (Boolean.TRUE.equals(jdbc
			.queryForObject("select exists (select 1 from audit_entry where position is null)", Boolean.class))) {
			sealer.seal();
		}
	}

	/** Does what only somebody with the database in their hands could do. */
	private void tamper(Consumer<JdbcTemplate> how, AuditVerification.Broken expected) {
		transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			jdbc.execute("set local session_replication_role = replica");
			how.accept(jdbc);
			assertThat(verification.verify()).isEqualTo(expected);
		});
		assertThat(verification.verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	private long positionOf(String name) {
		return jdbc.queryForObject("select position from audit_entry where case_id = ? and name = ?", Long.class,
				caseId.value(), name);
	}

	private long idAt(long position) {
		return jdbc.queryForObject("select id from audit_entry where position = ?", Long.class, position);
	}

}
