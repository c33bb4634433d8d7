import './fetches.js';
import './functions.js';
import './requests.js';
import './others.js';
import './replaced.js';
import { behaviours, errorText } from './writing.js';

/** Each behaviour's name, and what was written of it. */
async function runBehaviours() {
  /** @type {[string, string[]][]} */
  const results = [];
  for (const [name, run] of behaviours) {
    /** @type {string[]} */
    const lines = [];
    let isOver = false;
    const log = (/** @type {string} */ text) => {
      if (!isOver) lines.push(text);
    };
    const limit = new Promise((resolve) => setTimeout(() => resolve('limit'), 10_000));
    try {
      if ((await Promise.race([run(log), limit])) === 'limit') log('no end');
    } catch (error) {
      log(`failed ${errorText(error)}`);
    }
    isOver = true;
    results.push([name, lines]);
  }
  return results;
}

Object.assign(window, { runBehaviours });
