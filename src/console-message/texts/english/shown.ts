import type { Engine } from '../../console-message.ts';

/** Who prints so. */
const browsers: Readonly<Record<Engine, string>> = {
  chromium: 'Chrome, Edge',
  firefox: 'Firefox',
  webkit: 'Safari',
  jsdom: 'jsdom',
};

/** What stands around the parts of an explained message, wherever it is shown. */
export const shown = {
  browsers,
  answer: {
    preflight: 'Answer to the preflight (OPTIONS)',
    redirect: 'Answer that redirects',
    response: 'Answer to the request',
  },
  /** Behind a URL. */
  andOthers: (others: number): string =>
    others === 0 ? '' : ` and ${others} ${others === 1 ? 'URL' : 'URLs'} like it`,
  oneOfThese: 'One of these:',
  printedBy: 'Printed by',
  itsName: 'Its name',
  readMore: 'Read more',
};
