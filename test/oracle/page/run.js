/** @import { Outcome, PageCall } from './calls.ts' */
/** @typedef {Omit<Outcome, 'id'>} Told */

/** Milliseconds after which the page no longer waits to be told anything. */
const patience = 8000;

/** @type {Record<PageCall['api'], (call: PageCall) => Promise<Told>>} */
const apis = {
  fetch: byFetch,
  xhr: byXhr,
  eventsource: byEventSource,
  image: (call) => byElement(call, new Image()),
  script: (call) => byElement(call, document.createElement('script')),
  module: (call) =>
    byElement(call, Object.assign(document.createElement('script'), { type: 'module' })),
  font: byFont,
  beacon: byBeacon,
};

window.oracle = {
  async run(calls, inFlight) {
    /** @type {Outcome[]} */
    const outcomes = [];
    const waiting = [...calls];
    const worker = async () => {
      for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
        outcomes.push({ id: call.id, ...(await Promise.race([apis[call.api](call), silence()])) });
      }
    };
    await Promise.all(Array.from({ length: inFlight }, worker));
    return outcomes;
  },
};

/**
 * @param {Told['page']} page
 * @param {unknown} detail
 * @param {Told['body']} [body]
 * @returns {Told}
 */
function told(page, detail, body = 'unread') {
  return { page, body, detail: String(detail) };
}

/** @returns {Promise<Told>} */
function silence() {
  return new Promise((resolve) => setTimeout(resolve, patience, told('silence', '')));
}

/** @param {PageCall} call */
async function byFetch({ url, method, headers, body, credentials, redirect, readBody }) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      body: bodyOf(body),
      credentials,
      redirect,
    });
  } catch (error) {
    return told('failed', error);
  }
  const detail = `${response.status} ${response.type}`;
  if (!readBody) return told('got', detail);
  try {
    await response.text();
    return told('got', detail, 'read');
  } catch (error) {
    return told('got', `${detail}, then ${error}`, 'broken');
  }
}

/**
 * @param {PageCall} call
 * @returns {Promise<Told>}
 */
function byXhr({ url, method, headers, body, credentials, uploadListener }) {
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.withCredentials = credentials === 'include';
  for (const [name, value] of headers) request.setRequestHeader(name, value);
  if (uploadListener) request.upload.addEventListener('progress', () => undefined);
  let status = 0;
  request.addEventListener('readystatechange', () => {
    if (request.readyState === 2) status = request.status;
  });
  return new Promise((resolve) => {
    request.addEventListener('load', () => resolve(told('got', `${request.status}`, 'read')));
    request.addEventListener('error', () =>
      resolve(
        status > 0 ? told('got', `${status}, then error`, 'broken') : told('failed', 'error'),
      ),
    );
    request.send(bodyOf(body));
  });
}

/**
 * @param {PageCall} call
 * @returns {Promise<Told>}
 */
function byEventSource({ url, credentials }) {
  const source = new EventSource(url, { withCredentials: credentials === 'include' });
  return new Promise((resolve) => {
    /** @param {Told} outcome */
    const end = (outcome) => {
      source.close();
      resolve(outcome);
    };
    source.addEventListener('message', () => end(told('got', 'message')));
    source.addEventListener('error', () => end(told('failed', 'error')));
  });
}

/**
 * @param {PageCall} call
 * @param {HTMLImageElement | HTMLScriptElement} element
 * @returns {Promise<Told>}
 */
async function byElement({ url, credentials }, element) {
  element.crossOrigin = credentials === 'include' ? 'use-credentials' : 'anonymous';
  const settled = new Promise((resolve) => {
    element.addEventListener('load', () => resolve(told('got', 'load', 'read')));
    element.addEventListener('error', () => resolve(told('failed', 'error')));
  });
  element.src = url;
  document.documentElement.append(element);
  // It stays: somebody may want to read how it asked.
  return settled;
}

/** @param {PageCall} call */
async function byFont({ id, url }) {
  try {
    await new FontFace(`font-${id}`, `url(${url})`).load();
    return told('got', 'load', 'read');
  } catch (error) {
    return told('failed', error);
  }
}

/** @param {PageCall} call */
async function byBeacon({ url, body }) {
  return told('untold', navigator.sendBeacon(url, bodyOf(body)));
}

/**
 * @param {PageCall['body']} body
 * @returns {Exclude<BodyInit, ReadableStream> | null}
 */
function bodyOf(body) {
  if (body === null) return null;
  const { kind, text } = body;
  switch (kind) {
    case 'text':
      return text;
    case 'form':
      return new URLSearchParams({ text });
    case 'multipart': {
      const form = new FormData();
      form.set('text', text);
      return form;
    }
    case 'json-blob':
      return new Blob([text], { type: 'application/json' });
    case 'plain-blob':
      return new Blob([text]);
    case 'bytes':
      return new TextEncoder().encode(text);
  }
}
