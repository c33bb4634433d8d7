/** A session of a WebDriver server. https://www.w3.org/TR/webdriver2/ */
export interface WebDriverSession {
  /**
   * Sends one command of this session and gives its value.
   *
   * @param command such as `url` or `execute/async`
   * @throws Error with the driver's own error name and message, or when no answer came in time
   */
  post<T>(command: string, parameters: object): Promise<T>;
}

/** Milliseconds for scripts and for loading a page, after which the driver itself gives up. */
const patience = { script: 120_000, pageLoad: 30_000 };

/** Longer than the driver's own patience, so that it is the driver who says what took so long. */
const limit = 150_000;

interface RemoteError {
  readonly error: string;
  readonly message: string;
}

/** Whether a driver at this address takes a new session. */
export async function isReady(address: string): Promise<boolean> {
  const { ready } = await send<{ ready: boolean }>('GET', `${address}/status`);
  return ready;
}

/**
 * Opens a session, and with it the browser that the driver knows. Both end with the driver.
 *
 * @param address of the driver: `http://127.0.0.1:9515`
 * @throws Error when the browser does not start
 */
export async function openSession(address: string): Promise<WebDriverSession> {
  const capabilities = { alwaysMatch: { timeouts: patience } };
  const { sessionId } = await send<{ sessionId: string }>('POST', `${address}/session`, {
    capabilities,
  });
  const session = `${address}/session/${sessionId}`;
  return { post: (command, parameters) => send('POST', `${session}/${command}`, parameters) };
}

async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(limit),
  });
  const { value } = (await response.json()) as { value: T | RemoteError };
  if (response.ok) return value as T;
  const { error, message } = value as RemoteError;
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}
