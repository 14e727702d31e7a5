package org.alongside.documents;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that can be read from its beginning more than once.
 */
@FunctionalInterface
public interface FileSource {

	/** Opens it at its beginning; whoever opens it closes it. */
	InputStream open() throws IOException;

}
