import type { Words } from '../../diagnosis/words.ts';

/** What is said to whoever wrote the page or sits before it, and how it is said to others. */
const saidToOthers: readonly (readonly [string, string])[] = [
  ['your page', 'the page'],
  ['Your page', 'The page'],
  ['and it is not yours', "and it is not the page's"],
  [
    'You may not be signed in any more. Sign',
    'The user may not be signed in any more. If so, sign',
  ],
  ['even if you are signed in', 'even for a user who is signed in'],
  ['Your code', "The page's code"],
  ['a URL of your own origin', "a URL of the page's own origin"],
];

/** Who gets a report of a message has no page to load again. */
const wayToMore =
  /(?:Load the page again with DevTools open: the CORS panel shows|Load the page again with DevTools open, and the CORS panel shows) ?/;

/** Words as they are said to those who did not write the page. */
export function ofThePage(words: Words): Words {
  return words.map((part) =>
    typeof part === 'string'
      ? saidToOthers.reduce((text, [own, others]) => text.replaceAll(own, others), part)
      : part,
  );
}

/** The same of a message that a browser printed. */
export function ofTheMessage(words: Words): Words {
  return ofThePage(words).map((part) =>
    typeof part === 'string'
      ? part.replace(wayToMore, 'A recording of the page, as HAR, shows ')
      : part,
  );
}
