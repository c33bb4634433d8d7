import type { Log } from './log.ts';
import { attribute, createMemory, itemOf, lengthOf, localName, select } from './primordials.ts';
import { createCall, isKept, noteUrl } from './watched-call.ts';

const mostElements = 1000;

/**
 * Looks for the elements of the document whose requests are CORS requests, because they say so.
 *
 * https://html.spec.whatwg.org/#cors-settings-attribute
 *
 * @returns adds to the log those that are new, or lead elsewhere than before
 */
export function createElementSearch(log: Log): () => void {
  const known = createMemory<string>();
  return () => {
    const found = select(document, '[crossorigin]');
    const length = lengthOf(found);
    for (let index = 0; index < length && index < mostElements; index += 1) {
      const element = itemOf(found, index) as Element;
      const url = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
      if (!isKept(url) || known.get(element) === url) continue;
      known.set(element, url);
      const isIncluding = attribute(element, 'crossorigin') === 'use-credentials';
      const call = createCall(
        localName(element) as string,
        'cors',
        isIncluding ? 'include' : 'same-origin',
      );
      noteUrl(call, url);
      // When it was asked for is not known.
      call.time = 0;
      log.addCall(call);
    }
  };
}
