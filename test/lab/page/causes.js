import { copy, first } from './elements.js';
import { makeCall } from './make-call.js';

/** @import { CauseListing, ListedCall, ListedCause, ListedFrame, ListedRun } from '../causes/listing.ts' */

/** @typedef {{ run: ListedRun, output: HTMLOutputElement }} Row */

/** @type {Map<string, Row>} By the name of the run. */
const rows = new Map();
/** @type {Map<string, Promise<HTMLIFrameElement>>} Those that are open, by the name of their run. */
const frames = new Map();
/** @type {Set<string>} The names of the runs that have not ended. */
const left = new Set();

/** So many at a time: more, and a browser's recording lags behind. */
const atOnce = 8;

/** Settled once the list is on the page. */
const listed = showListing();

window.causeLab = { start, knock, left: () => [...left] };

/** @param {readonly string[]} names */
async function start(names) {
  await listed;
  for (const name of names) left.add(name);
  const waiting = names.map(rowOf);
  for (let place = 0; place < atOnce; place += 1) runNext(waiting);
}

/** @param {Row[]} waiting */
async function runNext(waiting) {
  for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
    await run(row);
    left.delete(row.run.name);
  }
}

/**
 * @param {string} name
 * @returns {Row}
 */
function rowOf(name) {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`There is no run “${name}”`);
  return row;
}

/**
 * Makes the calls of a run one after the other, and shows what the last one gave.
 * @param {Row} row
 */
async function run({ run, output }) {
  output.textContent = 'Running';
  // Makes the URLs new: nothing of an earlier run comes from a cache.
  const turn = Math.round(performance.timeOrigin + performance.now());
  const frame = run.frame === null ? null : await frameOf(run.name, run.frame);
  for (const call of run.calls) {
    const numbered = { ...call, url: `${call.url}?run=${turn}` };
    const made = call.isFromFrame ? callFrom(frame, numbered) : makeCall(numbered);
    const { outcome, detail } = await made;
    output.textContent = `${outcome === 'read' ? 'Read' : 'Refused'}: ${detail}`;
  }
}

/** @param {readonly string[]} names */
async function knock(names) {
  await listed;
  await Promise.all(
    names.map(async (name) => {
      const { frame } = rowOf(name).run;
      if (frame === null) return;
      const url = `${frame.knock}?at=${performance.now()}`;
      await callFrom(await frameOf(name, frame), { url, isFromFrame: true });
    }),
  );
}

/**
 * The frame of a run, which is opened once and stays: of one that is gone Firefox may not record the last call.
 * @param {string} name
 * @param {ListedFrame} frame
 * @returns {Promise<HTMLIFrameElement>}
 */
function frameOf(name, frame) {
  const known = frames.get(name) ?? openFrame(frame);
  frames.set(name, known);
  return known;
}

/**
 * @param {ListedFrame} frame
 * @returns {Promise<HTMLIFrameElement>}
 */
async function openFrame({ url, isSandboxed }) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  if (isSandboxed) frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = url;
  const isReady = new Promise((resolve) => {
    addEventListener('message', function listen({ source }) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      resolve(null);
    });
  });
  document.body.append(frame);
  await isReady;
  return frame;
}

/**
 * @param {HTMLIFrameElement | null} frame
 * @param {ListedCall} call
 * @returns {ReturnType<typeof makeCall>}
 */
function callFrom(frame, call) {
  const { port1, port2 } = new MessageChannel();
  frame?.contentWindow?.postMessage(call, '*', [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
}

async function showListing() {
  const response = await fetch('causes.json');
  /** @type {CauseListing} */
  const { groups } = await response.json();
  for (const { title, scenarios } of groups) {
    const group = copy('#group');
    first(group, 'summary', HTMLElement).textContent = title;
    first(group, 'ul', HTMLElement).append(...scenarios.map(causeRow));
    first(document, 'main', HTMLElement).append(group);
  }
}

/** @param {ListedCause} listed */
function causeRow({ cause, title, wrong, run: itself, near }) {
  const row = copy('#cause');
  first(row, 'h3', HTMLElement).textContent = title;
  first(row, '.what p', HTMLElement).textContent = wrong;
  first(row, 'code', HTMLElement).textContent = cause;
  first(row, '.near', HTMLElement).textContent = `Near miss: ${near.title}`;
  const [output, nearOutput] = row.querySelectorAll('output');
  const [button, nearButton] = row.querySelectorAll('button');
  offer(itself, output, button);
  offer(near, nearOutput, nearButton);
  return row;
}

/**
 * @param {ListedRun} listedRun
 * @param {HTMLOutputElement | undefined} output
 * @param {HTMLButtonElement | undefined} button
 */
function offer(listedRun, output, button) {
  if (output === undefined || button === undefined) throw new Error('The template lacks a part');
  const row = { run: listedRun, output };
  rows.set(listedRun.name, row);
  button.setAttribute('aria-label', `Run: ${listedRun.title}`);
  button.addEventListener('click', () => run(row));
}
