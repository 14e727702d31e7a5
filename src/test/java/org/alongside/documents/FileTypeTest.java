package org.alongside.documents;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTest {

	@Test
	void tellsByTheContent() throws IOException {
		assertThat(type("%PDF-1.7\n")).contains(FileType.PDF);
		assertThat(type("\u0089PNG\r\n\u001a\nrest")).contains(FileType.PNG);
		assertThat(type("\u00ff\u00d8\u00ff\u00e0")).contains(FileType.JPEG);
		assertThat(type("\0\0\0\u0018ftypheic")).contains(FileType.HEIC);
		assertThat(FileType.of(() -> new ByteArrayInputStream("Año\n".repeat(50_000).getBytes(StandardCharsets.UTF_8))))
			.contains(FileType.TEXT);
		assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
	}

	@Test
	void takesNothingElse() throws IOException {
		assertThat(type("MZ\u0090\0\u0003")).isEmpty();
		assertThat(type("text with \u0007")).isEmpty();
		assertThat(type("\u00e9 alone is no UTF-8")).isEmpty();
		assertThat(type("ends in the middle \u00c3")).isEmpty();
		assertThat(type("\0\0\0\u0018ftypisom")).isEmpty();
		assertThat(of(zip("xl/workbook.xml"))).isEmpty();
		assertThat(of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
		assertThat(type("PK\u0003\u0004broken")).isEmpty();
	}

	@Test
	void keepsNamesButHarmless() {
		assertThat(Attachments.harmless("C:\\Users\\Ana\\order.pdf")).isEqualTo("order.pdf");
		assertThat(Attachments.harmless("../../etc/passwd")).isEqualTo("passwd");
		assertThat(Attachments.harmless("a\r\nb\u202Efdp.exe")).isEqualTo("abfdp.exe");
		assertThat(Attachments.harmless(" ... ")).isEqualTo("file");
		assertThat(FileType.PDF.named("abfdp.exe")).isEqualTo("abfdp.exe.pdf");
		assertThat(Attachments.harmless("x".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
	}

	private static Optional<FileType> type(String content) throws IOException {
		return of(content.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static Optional<FileType> of(byte[] content) throws IOException {
		return FileType.of(() -> new ByteArrayInputStream(content));
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(1);
			}
		}
		return bytes.toByteArray();
	}

}
