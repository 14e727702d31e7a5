package org.alongside.documents;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Items;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Quote;
import org.alongside.documents.Paper.Text;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Signing what the client reads: the frozen words, in the language they read them in.
 */
@Component
public class Signing {

	private static final Set<String> ROLES = Set.of("client", "guardian", "family", "worker", "other");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_REASON = 2_000;

	private final List<PaperSource> sources;

	private final SignatureStore store;

	private final AttachmentStore attachments;

	private final CaseAccess access;

	private final CaseActs acts;

	private final Clock clock;

	Signing(List<PaperSource> sources, SignatureStore store, AttachmentStore attachments, CaseAccess access,
			CaseActs acts, Clock clock) {
		this.sources = sources;
		this.store = store;
		this.attachments = attachments;
		this.access = access;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Returns what can be signed now.
	 * @throws NotFoundException if the person may not see the case, or nothing can be
	 */
	@Transactional(readOnly = true)
	public Copy copy(StaffProfile by, CaseId caseId, Locale locale) {
		access.require(by, caseId);
		return signable(caseId, locale, by.zone()).orElseThrow(() -> new NotFoundException("Paper to sign"));
	}

	/**
	 * Returns the paper that can be signed now, for a reader whose access was decided
	 * already; empty when there is none, as after a plan came back.
	 * @param zone the reader's, for the dates on the paper
	 */
	@Transactional(readOnly = true)
	public Optional<Copy> signable(CaseId caseId, Locale locale, ZoneId zone) {
		for (PaperSource source : sources) {
			OptionalInt version = source.signable(caseId);
			if (version.isPresent()) {
				return source.write(caseId, locale, zone).map(paper -> {
					ReadingGrade grade = ReadingGrade.of(words(paper), locale);
					long bound = store.bound(grade.spanish(), LocalDate.ofInstant(clock.instant(), zone));
					return new Copy(source.kind(), version.getAsInt(), paper, grade, bound, hash(words(paper)));
				});
			}
		}
		return Optional.empty();
	}

	/** Returns the latest signatures of a case, the newest first, at most 100. */
	public List<Signature> of(CaseId caseId) {
		return store.of(caseId);
	}

	/**
	 * Records a signature, or that somebody would not sign.
	 * @throws RefusedException if something is missing, or the paper is not what was
	 * shown any more
	 */
	@Transactional
	public void sign(StaffProfile by, CaseId caseId, Locale locale, Given given) {
		Copy copy = copy(by, caseId, locale);
		if (!copy.hash().equals(given.hash())) {
			throw new RefusedException(FieldError.of("hash", "paperChanged"));
		}
		if (!ROLES.contains(given.role())) {
			throw new RefusedException(FieldError.of("role", "option"));
		}
		filled("name", given.name(), LONGEST_NAME);
		UUID attachment = null;
		switch (given.how()) {
			case "drawn" -> {
				if (!Strokes.valid(given.strokes())) {
					throw new RefusedException(FieldError.of("strokes", "required"));
				}
			}
			case "typed" -> {
				if (!given.consent()) {
					throw new RefusedException(FieldError.of("consent", "required"));
				}
			}
			case "paper" -> attachment = scanned(caseId, given.attachment());
			case "refused" -> filled("reason", given.reason(), LONGEST_REASON);
			default -> throw new RefusedException(FieldError.of("how", "option"));
		}
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		boolean refused = "refused".equals(given.how());
		store.add(caseId,
				new Signature(copy.kind(), copy.version(), locale.getLanguage(), copy.hash(), given.role(),
						given.name().strip(), given.how(), "drawn".equals(given.how()) ? given.strokes() : null,
						attachment, refused ? given.reason().strip() : null, actor.reference(), now));
		acts.record(caseId, actor, refused ? "document.notSigned" : "document.signed",
				Map.of("paper", copy.kind(), "number", Integer.toString(copy.version()), "signer",
						given.name().strip()),
				refused ? given.reason().strip() : null, Map.of("paper", copy.kind(), "version",
						Integer.toString(copy.version()), "how", given.how(), "sha256", copy.hash()),
				now);
	}

	private UUID scanned(CaseId caseId, @Nullable UUID attachment) {
		if (attachment == null) {
			throw new RefusedException(FieldError.of("attachment", "required"));
		}
		attachments.find(caseId, attachment)
			.filter((file) -> file.withdrawnAt() == null)
			.orElseThrow(() -> new RefusedException(FieldError.of("attachment", "unknown")));
		return attachment;
	}

	private static void filled(String field, String text, int most) {
		if (text.isBlank()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (text.length() > most) {
			throw new RefusedException(FieldError.of(field, "maxLength", most));
		}
	}

	/** Returns the words of a paper, a line per piece. */
	static String words(Paper paper) {
		return paper.parts().stream().map(Signing::words).collect(Collectors.joining("\n"));
	}

	private static String words(Part part) {
		if (part instanceof Heading heading) {
			return heading.text();
		}
		if (part instanceof Text text) {
			return text.text();
		}
		if (part instanceof Quote quote) {
			return quote.text();
		}
		return (part instanceof Items items) ? String.join("\n", items.items()) : part.toString();
	}

	private static String hash(String words) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException problem) {
			throw new IllegalStateException(problem);
		}
	}

	/**
	 * What can be signed.
	 *
	 * @param kind kind of the paper
	 * @param version its frozen version
	 * @param paper what it says
	 * @param grade how hard it is to read
	 * @param bound how hard it may be
	 * @param hash SHA-256 of its words
	 */
	public record Copy(String kind, int version, Paper paper, ReadingGrade grade, long bound, String hash) {

		/** Returns whether it is harder to read than wanted. */
		public boolean hard() {
			return grade.harderThan(bound);
		}

	}

	/**
	 * What was given on the page.
	 *
	 * @param hash {@link Copy#hash()} of what was shown
	 */
	public record Given(String hash, String role, String name, String how, boolean consent, String strokes,
			@Nullable UUID attachment, String reason) {
	}

}
