import { copy, first } from './elements.js';

/** @import { ListedScenario, Listing, RunResult } from '../listing.ts' */

/** @type {Map<string, { scenario: ListedScenario, output: HTMLOutputElement }>} */
const rows = new Map();
const progress = first(document, '#progress', HTMLElement);
const runAllButton = first(document, '#run-all', HTMLButtonElement);

/** Settled once the list is on the page. Tests and clicks may come before that. */
const listed = showListing();

window.lab = { run, runAll };
runAllButton.addEventListener('click', () => unlessBusy(runAllButton, runAll));
if (new URLSearchParams(location.search).get('run') === 'all') runAllButton.click();

/**
 * Runs one scenario and shows in its row what the page was told.
 * @param {string} id
 * @returns {Promise<RunResult>}
 */
async function run(id) {
  await listed;
  const row = rows.get(id);
  if (row === undefined) throw new Error(`There is no scenario “${id}”`);
  show(row.output, 'running', 'Running');
  const result = await call(row.scenario);
  show(row.output, result.outcome, result.outcome === 'read' ? 'Read' : 'Refused', result.detail);
  return result;
}

/**
 * Runs every scenario, one after the other.
 * @returns {Promise<RunResult[]>}
 */
async function runAll() {
  await listed;
  /** @type {RunResult[]} */
  const results = [];
  for (const id of rows.keys()) {
    progress.textContent = `Running ${results.length + 1} of ${rows.size}`;
    results.push(await run(id));
  }
  const read = results.filter(({ outcome }) => outcome === 'read').length;
  progress.textContent = `${results.length - read} refused, ${read} read`;
  return results;
}

/**
 * Makes the scenario's call, and reads the body to its end: Chromium reports a request as
 * finished only then.
 * @param {ListedScenario} scenario
 * @returns {Promise<RunResult>}
 */
async function call({ id, url: address, call: { to, times = 1, ...init } }) {
  const url = `${address}?run=${nextRun(id)}`;
  try {
    for (let left = times; left > 1; left -= 1) await (await fetch(url, init)).arrayBuffer();
    const response = await fetch(url, init);
    const { byteLength } = await response.arrayBuffer();
    const detail = `${response.status} ${response.statusText}, ${byteLength} bytes read`;
    return { id, url, outcome: 'read', detail };
  } catch (error) {
    return { id, url, outcome: 'refused', detail: String(error) };
  }
}

/**
 * The number of this run, which makes its URL new: an answer to an earlier preflight, which the
 * browser keeps for seconds, does not count for it. Kept over reloads for the same reason.
 * @param {string} id
 */
function nextRun(id) {
  const run = Number(localStorage.getItem(id) ?? 0) + 1;
  localStorage.setItem(id, String(run));
  return run;
}

async function showListing() {
  const response = await fetch('scenarios.json');
  /** @type {Listing} */
  const { origins, groups } = await response.json();
  showOrigins([
    ['Page', origins.page],
    ['API', origins.api],
    ['Redirects lead to', origins.third],
  ]);
  for (const { title, scenarios } of groups) {
    const section = copy('#group');
    first(section, 'h2', HTMLElement).textContent = title;
    first(section, 'ul', HTMLElement).append(...scenarios.map(scenarioRow));
    first(document, 'main', HTMLElement).append(section);
  }
}

/** @param {[term: string, origin: string][]} origins */
function showOrigins(origins) {
  for (const [term, origin] of origins) {
    const pair = document.createElement('div');
    pair.append(document.createElement('dt'), document.createElement('dd'));
    first(pair, 'dt', HTMLElement).textContent = term;
    first(pair, 'dd', HTMLElement).textContent = origin;
    first(document, '#origins', HTMLElement).append(pair);
  }
}

/** @param {ListedScenario} scenario */
function scenarioRow(scenario) {
  const { id, title, wrong } = scenario;
  const row = copy('#scenario');
  first(row, 'h3', HTMLElement).textContent = title;
  first(row, 'p', HTMLElement).textContent = wrong;
  first(row, 'code', HTMLElement).textContent = inShort(scenario);
  const button = first(row, 'button', HTMLButtonElement);
  button.setAttribute('aria-label', `Run: ${title}`);
  button.addEventListener('click', () => unlessBusy(button, () => run(id)));
  rows.set(id, { scenario, output: first(row, 'output', HTMLOutputElement) });
  return row;
}

/**
 * The call as one line: method, path, then what else the page sends.
 * @param {ListedScenario} scenario
 */
function inShort({ id, call: { method, headers = {}, credentials } }) {
  const extras = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (credentials !== undefined) extras.push(`credentials: ${credentials}`);
  return [`${method} /${id}`, ...extras].join(' · ');
}

/**
 * Does the task, unless the button's last one still runs. The button is not disabled meanwhile:
 * that would take the focus from a reader who uses the keyboard.
 * @param {HTMLButtonElement} button
 * @param {() => Promise<unknown>} task
 */
async function unlessBusy(button, task) {
  if (button.ariaDisabled === 'true') return;
  button.ariaDisabled = 'true';
  await task().finally(() => {
    button.ariaDisabled = null;
  });
}

/**
 * @param {HTMLOutputElement} output
 * @param {'running' | RunResult['outcome']} state
 * @param {string} word
 * @param {string} [detail]
 */
function show(output, state, word, detail) {
  const svg = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(svg, 'svg');
  const shape = icon.appendChild(document.createElementNS(svg, 'use'));
  shape.setAttribute('href', `#${state}`);
  icon.setAttribute('aria-hidden', 'true');
  const strong = document.createElement('strong');
  strong.textContent = word;
  output.replaceChildren(icon, strong);
  output.setAttribute('data-state', state);
  if (detail === undefined) return;
  const span = document.createElement('span');
  span.textContent = detail;
  output.append(span);
}
