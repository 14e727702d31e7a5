package org.alongside.clients;

import org.alongside.audit.AuditLog;
import org.alongside.database.TestDatabase;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A register of clients on a database of its own.
 */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@Import({ TestDatabase.class, ClientRegister.class, KnownFactsFile.class, Lookalikes.class, RegisterSetUp.Audit.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class RegisterSetUp {

	static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

	static final Actor SOMEONE = Actor.automatic("test");

	@Autowired
	ClientRegister clients;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Audit audit;

	static String unique() {
		return UUID.randomUUID().toString();
	}

	static String letters() {
		return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
	}

	static List<NewClient.Identifier> identifiers(String... pairs) {
		List<NewClient.Identifier> identifiers = new ArrayList<>();
		for (int index = 0; index < pairs.length; index += 2) {
			identifiers.add(new NewClient.Identifier(pairs[index], pairs[index + 1]));
		}
		return identifiers;
	}

	@TestConfiguration
	static class Audit {

		final List<String> acts = new ArrayList<>();

		@Bean
		AuditLog auditLog() {
			return new AuditLog() {
				@Override
				public void act(Actor by, String act, @Nullable CaseId caseId, Map<String, String> detail) {
					acts.add(act);
				}

				@Override
				public void view(Actor by, String what, CaseId caseId) {
					throw new UnsupportedOperationException();
				}
			};
		}

	}

}
