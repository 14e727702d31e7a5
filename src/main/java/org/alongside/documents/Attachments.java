package org.alongside.documents;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.documents.VirusScan.Outcome;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files of a case: added, read and withdrawn by who may see the case.
 */
@Component
public class Attachments {

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_REASON = 300;

	private final AttachmentStore store;

	private final VirusScan scan;

	private final CaseAccess access;

	private final CaseActs acts;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Attachments(AttachmentStore store, VirusScan scan, CaseAccess access, CaseActs acts, AuditLog audit,
			TransactionTemplate transaction, Clock clock) {
		this.store = store;
		this.scan = scan;
		this.access = access;
		this.acts = acts;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Returns the files of a case, the newest first, withdrawn ones among them.
	 * @param after {@link KeysetPage#next()} of the page before, or null
	 * @throws RefusedException if {@code after} is not such a key
	 */
	public KeysetPage<Attachment> of(CaseId caseId, @Nullable String after, int limit) {
		List<Attachment> found = store.page(caseId, before(after), limit + 1);
		return found.size() <= limit ? new KeysetPage<>(found, null)
				: new KeysetPage<>(found.subList(0, limit), Long.toString(found.get(limit - 1).sequence()));
	}

	private static long before(@Nullable String after) {
		try {
			return after == null ? Long.MAX_VALUE : Long.parseLong(after);
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("after", "unknown"));
		}
	}

	/** Returns how long a file may be now, in bytes. */
	public long mostBytes() {
		return store.mostBytes(LocalDate.now(clock));
	}

	/**
	 * Adds a file. It is looked at before anything is kept of it.
	 * @param name what it was called where it came from
	 * @param bytes how long it is; longer than {@link #mostBytes()} is for the caller to
	 * refuse
	 * @throws RefusedException if it is empty, of no type that is taken, harmful, or the
	 * scanner did not answer
	 */
	public UUID add(StaffProfile by, CaseId caseId, String name, long bytes, FileSource content) throws IOException {
		access.require(by, caseId);
		if (bytes == 0) {
			throw new RefusedException(FieldError.of("file", "required"));
		}
		FileType type = FileType.of(content).orElseThrow(() -> new RefusedException(FieldError.of("file", "fileType")));
		boolean scanned = scanned(content);
		String hash = hash(content);
		Instant now = clock.instant();
		Attachment file = new Attachment(UUID.randomUUID(), 0, caseId, type.named(harmless(name)), type.mediaType(),
				bytes, scanned, Actor.person(by.id()).reference(), now, null, null, null);
		transaction.executeWithoutResult((status) -> {
			store.add(file, hash);
			try (InputStream in = content.open()) {
				store.addContent(file.id(), in);
			}
			catch (IOException problem) {
				throw new UncheckedIOException(problem);
			}
			acts.record(caseId, Actor.person(by.id()), "document.added", Map.of("file", file.name()), null,
					Map.of("attachment", file.id().toString(), "sha256", hash), now);
		});
		return file.id();
	}

	private boolean scanned(FileSource content) {
		Outcome outcome;
		try {
			outcome = scan.look(content);
		}
		catch (IOException problem) {
			throw new RefusedException(FieldError.of("file", "notScanned"));
		}
		if (outcome == Outcome.HARMFUL) {
			throw new RefusedException(FieldError.of("file", "harmful"));
		}
		return outcome == Outcome.CLEAN;
	}

	private static String hash(FileSource content) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(content.open(), digest)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException problem) {
			throw new IllegalStateException(problem);
		}
	}

	/**
	 * Keeps the last part of a path without signs that break lines or turn them round.
	 */
	static String harmless(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*{}%;]", "")
			.replaceAll("^[. ]+|[. ]+$", "");
		String kept = last.isBlank() ? "file" : last;
		return kept.length() <= LONGEST_NAME ? kept
				: kept.substring(0, LONGEST_NAME - 20) + kept.substring(kept.length() - 20);
	}

	/**
	 * Finds a file that can be read.
	 * @throws NotFoundException if there is none, it was withdrawn, or the person may not
	 * see the case
	 */
	public Attachment open(StaffProfile by, CaseId caseId, UUID id) {
		access.require(by, caseId);
		Attachment file = store.find(caseId, id)
			.filter((found) -> found.withdrawnAt() == null)
			.orElseThrow(() -> new NotFoundException("Attachment"));
		audit.view(Actor.person(by.id()), "case.attachment", caseId);
		return file;
	}

	/** Writes the content of a file. */
	public void content(Attachment file, OutputStream to) throws IOException {
		store.content(file, to);
	}

	/**
	 * Withdraws a file; it stays in the list with the reason.
	 * @throws NotFoundException if there is none, or it was withdrawn before
	 * @throws RefusedException if no reason is given, or it is too long
	 */
	public void withdraw(StaffProfile by, CaseId caseId, UUID id, String why) {
		access.require(by, caseId);
		if (why.isBlank()) {
			throw new RefusedException(FieldError.of("why", "required"));
		}
		if (why.length() > LONGEST_REASON) {
			throw new RefusedException(FieldError.of("why", "maxLength", LONGEST_REASON));
		}
		Instant now = clock.instant();
		transaction.executeWithoutResult((status) -> {
			Attachment file = store.find(caseId, id).orElseThrow(() -> new NotFoundException("Attachment"));
			if (!store.withdraw(caseId, id, Actor.person(by.id()).reference(), why.strip(), now)) {
				throw new NotFoundException("Attachment");
			}
			acts.record(caseId, Actor.person(by.id()), "document.withdrawn", Map.of("file", file.name()), why.strip(),
					Map.of("attachment", id.toString()), now);
		});
	}

}
