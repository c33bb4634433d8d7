/** What looks like a secret, whatever it is called. */

import { hasRandomPart } from './randomness.ts';

/** Puts something in the place of a secret. */
export type StandIn = (secret: string) => string;

/** JSON in base64url, alone or as the parts of a token. */
const token = /(?<![A-Za-z0-9])eyJ[\w-]{8,}(?:\.[\w-]*)*/g;

/** The beginnings that services give to their keys, so that these can be found where they leaked. */
const key = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    '[spr]k[-_](?:live|test|proj|ant)[-_][A-Za-z0-9_-]{8,}',
    'sk-[A-Za-z0-9_-]{16,}',
    'gh[opsru]_[A-Za-z0-9]{16,}',
    'github_pat_[A-Za-z0-9_]{16,}',
    'glpat-[A-Za-z0-9_-]{16,}',
    'xox[a-z]-[A-Za-z0-9-]{8,}',
    'xapp-[A-Za-z0-9-]{8,}',
    'A(?:KIA|SIA|IDA|ROA)[A-Z0-9]{12,}',
    'AIza[A-Za-z0-9_-]{16,}',
    'ya29\\.[A-Za-z0-9_-]{8,}',
    'SG\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+)?',
    '(?:hf|npm|dop_v1|whsec|lin_api)_[A-Za-z0-9]{16,}',
    'shp[a-z]{2}_[A-Za-z0-9]{16,}',
    'sq0[a-z]{3}-[A-Za-z0-9_-]{16,}',
    'pypi-[A-Za-z0-9_-]{16,}',
  ].join('|')})`,
  'g',
);

const uuid = /(?<![A-Za-z0-9])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![A-Za-z0-9])/gi;

/**
 * What could be one secret in a URL, where `/` stands between parts; and in any other value. A name and `=` before it
 * stay. To find shorter ones, and then to leave them, takes ten times as long: each word of a text is one.
 */
const runs = {
  url: /(?:[A-Za-z0-9_~+-]|%[\dA-Fa-f]{2}){16,}/g,
  value: /(?:[A-Za-z0-9_~+-]|%[\dA-Fa-f]{2})(?:[A-Za-z0-9_~+/-]|%[\dA-Fa-f]{2}){15,}=*/g,
};

/**
 * A text with something else in the place of what looks like a secret: tokens, keys of known services, and long
 * strings that nobody would choose as a name.
 *
 * @param kind whether the text is a URL, or a part of one
 */
export function withoutShapes(text: string, kind: 'url' | 'value', standIn: StandIn): string {
  return text
    .replace(token, standIn)
    .replace(key, standIn)
    .replace(uuid, standIn)
    .replace(runs[kind], (run) => (isSecret(run) ? standIn(run) : run));
}

/** No number and no word is that long. */
const certain = /\d{24}|[\da-f]{32}|[\dA-F]{32}/;

/** What is percent-encoded, once or more often, may be a word of any script. */
function isSecret(run: string): boolean {
  const plain = run.replace(/%(?:25)*[\dA-Fa-f]{2}/g, '-');
  return certain.test(plain) || hasRandomPart(plain);
}
