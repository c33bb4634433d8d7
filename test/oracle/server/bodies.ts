import type { Api } from '../case.ts';
import { font } from './font.ts';

/** A body of a kind, so that the page can use what it is given. */
export interface Content {
  readonly type: string;
  readonly bytes: Buffer;
}

const script: Content = { type: 'text/javascript', bytes: Buffer.from('void 0;') };
const data: Content = { type: 'application/json', bytes: Buffer.from('{"read":true}') };

/** The smallest GIF there is: one transparent pixel. */
const image: Content = {
  type: 'image/gif',
  bytes: Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
};

const contents: Readonly<Record<Api, Content>> = {
  fetch: data,
  xhr: data,
  beacon: data,
  eventsource: { type: 'text/event-stream', bytes: Buffer.from('data: 1\n\n') },
  image,
  script,
  module: script,
  font: { type: 'font/ttf', bytes: font() },
};

/** What a server gives to a page that asks in this way. */
export function contentFor(api: Api): Content {
  return contents[api];
}
