package org.alongside.documents;

import org.alongside.documents.VirusScan.Outcome;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ClamdScanTest {

	@Test
	void sendsThePiecesAndUnderstandsTheAnswer() throws Exception {
		assertThat(asked("stream: OK\0", 200_000)).isEqualTo(Outcome.CLEAN);
		assertThat(asked("stream: Eicar-Test-Signature FOUND\0", 10)).isEqualTo(Outcome.HARMFUL);
	}

	@Test
	void anErrorOfTheScannerIsNotTakenForClean() {
		assertThatIOException().isThrownBy(() -> asked("INSTREAM size limit exceeded. ERROR\0", 10));
	}

	@Test
	void aScannerThatIsNotThereIsNotTakenForClean() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		assertThatIOException().isThrownBy(() -> new ClamdScan("127.0.0.1:" + port).look(() -> file(1)));
	}

	@Test
	void withoutAnAddressNobodyLooks() throws IOException {
		assertThat(new ClamdScan("").look(() -> file(1))).isEqualTo(Outcome.NOT_LOOKED);
	}

	private static Outcome asked(String answer, int bytes) throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<Integer> got = CompletableFuture.supplyAsync(() -> answer(server, answer));
			Outcome outcome = new ClamdScan("127.0.0.1:" + server.getLocalPort()).look(() -> file(bytes));
			assertThat(got.join()).isEqualTo(bytes);
			return outcome;
		}
	}

	private static int answer(ServerSocket server, String answer) {
		try (Socket socket = server.accept(); DataInputStream in = new DataInputStream(socket.getInputStream())) {
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			int all = 0;
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				all += in.readNBytes(length).length;
			}
			socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
			return all;
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
	}

	private static ByteArrayInputStream file(int bytes) {
		return new ByteArrayInputStream(new byte[bytes]);
	}

}
