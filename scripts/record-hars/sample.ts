import { labOrigins } from '../../test/lab/lab-origins.ts';
import type { Origins } from '../../test/lab/scenario.ts';

/** What is kept of a HAR: what decides, and what tells the browsers apart. `true`: all of it. */
type Kept = true | { readonly [key: string]: Kept };

const kept: Kept = {
  log: {
    version: true,
    creator: true,
    browser: true,
    entries: {
      startedDateTime: true,
      time: true,
      _resourceType: true,
      _initiator: { type: true, url: true, stack: { callFrames: { url: true } } },
      request: { method: true, url: true, headers: true },
      response: {
        status: true,
        statusText: true,
        headers: true,
        redirectURL: true,
        bodySize: true,
        content: { mimeType: true },
        _error: true,
      },
    },
  },
};

/** Header lines that are the same everywhere, and that no check looks at. */
const noise =
  /^(accept|accept-encoding|accept-language|connection|content-length|date|host|keep-alive|priority|sec-ch-ua.*|sec-fetch-user|transfer-encoding|user-agent|cache-control|pragma)$/i;

/**
 * A recording of the lab as a sample: with the ports that the tests know, and without what they do
 * not look at.
 */
export function sampleFrom(har: unknown, lab: Origins): string {
  const places = ['page', 'api', 'third', 'down'] as const;
  const text = places.reduce(
    (all, place) => all.replaceAll(new URL(lab[place]).host, new URL(labOrigins[place]).host),
    JSON.stringify(reduced(har, kept)),
  );
  return `${JSON.stringify(JSON.parse(text), null, 1)}\n`;
}

function reduced(value: unknown, keep: Kept): unknown {
  if (Array.isArray(value)) return value.filter(isTelling).map((each) => reduced(each, keep));
  if (keep === true || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const inner = keep[key];
      return inner === undefined ? [] : [[key, reduced(each, inner)]];
    }),
  );
}

function isTelling(element: { readonly name?: string }): boolean {
  return !noise.test(element.name ?? '');
}
