package org.alongside.access;

import org.alongside.documents.Attachment;
import org.alongside.documents.Attachments;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Files of a case, from the upload to the withdrawal.
 */
class AttachmentsTest extends WholeHouse {

	private static final byte[] ORDER = "%PDF-1.7\nan order".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private Attachments attachments;

	@Test
	void aFileComesInGoesOutAndIsWithdrawnWithAReason() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		assertThat(upload(worker, caseId, "../<b>order.exe", ORDER).getStatus()).isLessThan(400);
		Attachment file = attachments.of(caseId, null, 10).items().get(0);
		assertThat(file.name()).isEqualTo("border.exe.pdf");
		assertThat(page(worker, caseId)).contains("border.exe.pdf").doesNotContain("??");
		MockHttpServletResponse got = read(worker, caseId, file.id());
		assertThat(got.getContentAsByteArray()).isEqualTo(ORDER);
		assertThat(got.getContentType()).isEqualTo("application/pdf");
		assertThat(got.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(got.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

		assertThat(withdraw(worker, caseId, file.id(), " ").getStatus()).isEqualTo(422);
		assertThat(withdraw(worker, caseId, file.id(), "Of another person").getStatus()).isLessThan(400);
		assertThat(read(worker, caseId, file.id()).getStatus()).isEqualTo(404);
		assertThat(withdraw(worker, caseId, file.id(), "Again").getStatus()).isEqualTo(404);
		assertThat(page(worker, caseId)).contains("Of another person");
	}

	@Test
	void aFileIsReachedOnlyThroughItsOwnCase() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		upload(worker, caseId, "order.pdf", ORDER);
		UUID file = attachments.of(caseId, null, 10).items().get(0).id();
		assertThat(read(worker, received(worker, "Bea"), file).getStatus()).isEqualTo(404);
		assertThat(read(hire(otherTeam(), Role.CASE_MANAGER), caseId, file).getStatus()).isEqualTo(404);
	}

	@Test
	void whatIsNotTakenChangesNothing() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		var before = rows();
		assertThat(upload(worker, caseId, "order.pdf", "MZ\0\1".getBytes(StandardCharsets.US_ASCII)).getStatus())
			.isEqualTo(422);
		assertThat(upload(worker, caseId, "order.pdf", new byte[0]).getStatus()).isEqualTo(422);
		assertThat(upload(worker, caseId, "order.pdf", new byte[20_000_001]).getStatus()).isEqualTo(413);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void theListIsBoundedAndGoesOn() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		for (int number = 0; number < 21; number++) {
			attachments.add(worker, caseId, "f" + number + ".pdf", ORDER.length, () -> new ByteArrayInputStream(ORDER));
		}
		var first = attachments.of(caseId, null, 20);
		assertThat(first.items()).hasSize(20);
		assertThat(attachments.of(caseId, first.next(), 20).items()).extracting(Attachment::name)
			.containsExactly("f0.pdf");
		assertThat(mvc.perform(get("/cases/" + caseId + "/documents?after=x").with(Visitor.as(worker)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(422);
	}

	@Test
	void twentyMegabytesNeverStandWholeInMemory() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		long bytes = 20_000_000;
		System.gc();
		long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		Attachment[] kept = new Attachment[1];
		UUID id = attachments.add(worker, caseId, "long.pdf", bytes, () -> new MadeFile(bytes));
		kept[0] = attachments.open(worker, caseId, id);
		long[] most = new long[2];
		attachments.content(kept[0], new OutputStream() {
			@Override
			public void write(int one) {
				most[0]++;
			}

			@Override
			public void write(byte[] piece, int from, int length) {
				most[0] += length;
				most[1] = Math.max(most[1], length);
			}
		});
		System.gc();
		long after = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		assertThat(most[0]).isEqualTo(bytes);
		assertThat(most[1]).isLessThanOrEqualTo(256 * 1024);
		assertThat(after - before).isLessThan(8_000_000);
	}

	private MockHttpServletResponse upload(StaffProfile worker, CaseId caseId, String name, byte[] content)
			throws Exception {
		return mvc
			.perform(multipart("/cases/" + caseId + "/attachments")
				.file(new MockMultipartFile("file", name, "text/html", content))
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse read(StaffProfile worker, CaseId caseId, UUID file) throws Exception {
		return mvc.perform(get("/cases/" + caseId + "/attachments/" + file).with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse withdraw(StaffProfile worker, CaseId caseId, UUID file, String why)
			throws Exception {
		return mvc
			.perform(post("/cases/" + caseId + "/attachments/" + file + "/withdraw").param("why", why)
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
	}

	private String page(StaffProfile worker, CaseId caseId) throws Exception {
		return mvc.perform(get("/cases/" + caseId + "/documents").with(Visitor.as(worker)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	/** A PDF of a given length that is made while it is read. */
	private static final class MadeFile extends InputStream {

		private final long length;

		private long at;

		MadeFile(long length) {
			this.length = length;
		}

		@Override
		public int read() throws IOException {
			if (at >= length) {
				return -1;
			}
			return at < ORDER.length ? ORDER[(int) at++] : (int) (at++ % 251);
		}

	}

}
