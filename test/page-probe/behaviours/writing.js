/**
 * What a page can see of fetch and XMLHttpRequest: a table of behaviours, and how to write each down.
 * Run in a page with the probe and in one without; what is written must be the same.
 */

/** @type {[name: string, run: (log: (text: string) => void) => unknown][]} */
export const behaviours = [];

/** @param {string} name @param {(log: (text: string) => void) => unknown} run */
export function add(name, run) {
  behaviours.push([name, run]);
}

/** The first lines of a stack in these files. @param {unknown} stack */
function ownLines(stack) {
  if (typeof stack !== 'string') return String(stack);
  const lines = stack.split('\n').filter((line) => line.includes('/behaviours/'));
  return lines.slice(0, 3).join('|');
}

/** @param {any} error @returns {string} */
export function errorText(error) {
  if (!(error instanceof Error) && !(error instanceof DOMException))
    return `thrown ${String(error)}`;
  return `${error.constructor.name} ${error.name} ${error.message} ${ownLines(error.stack)}`;
}

/** @param {any} object */
export function propertiesOf(object) {
  return Reflect.ownKeys(object)
    .map((key) => {
      const { value, get, set, ...flags } = /** @type {PropertyDescriptor} */ (
        Object.getOwnPropertyDescriptor(object, key)
      );
      const shown = typeof value === 'object' || typeof value === 'function' ? typeof value : value;
      return `${String(key)}=${String(shown)},${typeof get},${typeof set},${JSON.stringify(flags)}`;
    })
    .join(';');
}

/** @param {() => unknown} run */
export function attempt(run) {
  try {
    return String(run());
  } catch (error) {
    return errorText(error);
  }
}

/** How a promise looks, how it settles, and after how many ticks if soon. @param {() => any} call @param {(text: string) => void} log */
export async function settle(call, log) {
  let promise;
  try {
    promise = call();
  } catch (error) {
    log(`threw ${errorText(error)}`);
    return;
  }
  log(`promise ${promise.constructor === Promise} ${propertiesOf(promise)}`);
  let isSettled = false;
  const settled = promise.then(
    async (/** @type {Response} */ response) => {
      isSettled = true;
      const { type, status, redirected, url } = response;
      const text = type === 'opaque' ? '' : await response.text();
      // Each object URL is another.
      log(`got ${type} ${status} ${redirected} ${url.replace(/^(blob:.*\/).*/, '$1')} ${text}`);
    },
    (/** @type {unknown} */ error) => {
      isSettled = true;
      log(`rejected ${errorText(error)}`);
    },
  );
  let ticks = 0;
  while (!isSettled && ticks < 30) {
    await null;
    ticks += 1;
  }
  log(`ticks ${ticks}`);
  await settled;
}

/** An object whose every trap is written down. @param {any} target @param {(text: string) => void} log @param {string} name */
export function spied(target, log, name) {
  /** @type {any} */
  const handler = {};
  for (const trap of Reflect.ownKeys(Reflect)) {
    if (typeof trap !== 'string') continue;
    handler[trap] = (/** @type {any[]} */ ...given) => {
      log(`${name}.${trap} ${given.length > 1 ? String(given[1]) : ''} ${given.at(-1) === proxy}`);
      return /** @type {any} */ (Reflect)[trap](...given);
    };
  }
  const proxy = new Proxy(target, handler);
  return proxy;
}

/** @param {string} text @param {(text: string) => void} log */
export const speaking = (text, log) => ({
  toString() {
    log(`toString of ${text}`);
    return text;
  },
});
