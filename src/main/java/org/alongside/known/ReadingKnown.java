package org.alongside.known;

import org.alongside.cases.CaseAccess;
import org.alongside.clients.KnownFact;
import org.alongside.clients.KnownFacts;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what is known of a case's client, and all that was ever said.
 */
@Service
@Transactional(readOnly = true)
public class ReadingKnown {

	private static final int PAGE = 50;

	private final CaseAccess access;

	private final Statements statements;

	private final KnownFacts facts;

	private final StatementTexts texts;

	ReadingKnown(CaseAccess access, Statements statements, KnownFacts facts, StatementTexts texts) {
		this.access = access;
		this.statements = statements;
		this.facts = facts;
		this.texts = texts;
	}

	/**
	 * Returns what stands now, in the order of the list of facts, for who may see the
	 * case.
	 */
	List<StatementTexts.Line> now(StaffProfile reader, CaseId caseId) {
		List<String> names = facts.all().stream().map(KnownFact::name).toList();
		return statements.now(caseId, names)
			.map(known -> names.stream().flatMap(name -> known.of(name).stream()))
			.orElseGet(Stream::empty)
			.map(said -> texts.line(said, reader))
			.toList();
	}

	/**
	 * Returns all that was ever said, newest first, 50 at a time.
	 * @throws RefusedException if the key is none
	 */
	public KeysetPage<StatementTexts.Line> history(StaffProfile reader, CaseId caseId, @Nullable String after) {
		access.require(reader, caseId);
		try {
			KeysetPage<Statement> page = statements.page(caseId, after, PAGE);
			return new KeysetPage<>(page.items().stream().map(said -> texts.line(said, reader)).toList(), page.next());
		}
		catch (IllegalArgumentException | ArithmeticException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

}
