import { startDisplay } from '../display/display.ts';
import { startWebKitDriver } from './process.ts';
import { openSession } from './webdriver.ts';

/** A WebKit with one tab, and no DevTools: its WebDriver gives nothing but the page. */
export interface WebKitSession {
  /** Loads a URL in the tab and waits for its load event. */
  navigate(url: string): Promise<void>;
  /**
   * Runs a script in the page and gives its last value, awaited, through JSON. Throws what the
   * script throws. Two minutes at most.
   */
  pageEvaluate<T>(script: string): Promise<T>;
  /** Ends the browser, its driver and its display. */
  close(): Promise<void>;
}

type Outcome<T> = { value: T } | { thrown: string };

/** The body of a function; its last argument takes the outcome. */
const evaluate = `
  const [script, done] = arguments;
  (async () => (0, eval)(script))().then(
    (value) => done({ value: value ?? null }),
    (error) => done({ thrown: String(error) }),
  );`;

/**
 * Starts WebKitGTK's MiniBrowser, which its driver finds itself, on a display in memory.
 *
 * @param executable path of `WebKitWebDriver`
 * @throws Error when one of them does not start; then nothing is left behind.
 */
export async function launchWebKit(executable: string): Promise<WebKitSession> {
  const display = await startDisplay();
  try {
    const driver = await startWebKitDriver(executable, display.name);
    try {
      const session = await openSession(driver.address);
      return {
        async navigate(url) {
          await session.post('url', { url });
        },
        async pageEvaluate<T>(script: string) {
          const outcome = await session.post<Outcome<T>>('execute/async', {
            script: evaluate,
            args: [script],
          });
          if ('thrown' in outcome) throw new Error(`In the page: ${outcome.thrown}`);
          return outcome.value;
        },
        async close() {
          await driver.close();
          await display.close();
        },
      };
    } catch (error) {
      await driver.close();
      throw error;
    }
  } catch (error) {
    await display.close();
    throw error;
  }
}
