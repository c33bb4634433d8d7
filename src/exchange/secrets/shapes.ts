/** What looks like a secret, whatever it is called. */

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

/** Shorter strings than this are too often names. */
const shortest = 20;

/**
 * What could be one secret in a URL, where `/` and `=` stand between parts; and in any other value. To find shorter
 * ones, and then to leave them, takes ten times as long: each word of a text is one.
 */
const runs = {
  url: /(?:[A-Za-z0-9_~+-]|%[\dA-Fa-f]{2}){20,}/g,
  value: /(?:[A-Za-z0-9_~+-]|%[\dA-Fa-f]{2})(?:[A-Za-z0-9_~+/=-]|%[\dA-Fa-f]{2}){19,}/g,
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
    .replace(runs[kind], (run) => (isRandom(run) ? standIn(run) : run));
}

/**
 * Whether letters and digits alternate as in no word. What is percent-encoded, once or more often, may be a word of
 * any script.
 */
function isRandom(run: string): boolean {
  const plain = run.replace(/%(?:25)*[\dA-Fa-f]{2}/g, '-');
  const length = plain.replace(/[^A-Za-z0-9]/g, '').length;
  if (length < shortest) return false;
  if (/[a-z]{40}|[A-Z]{40}|\d{24}|[\da-f]{32}|[\dA-F]{32}/.test(plain)) return true;
  const has = (kind: RegExp) => kind.test(plain);
  if (!has(/\d/)) return has(/[a-z]/) && hasOddCapitals(plain);
  // A capital before a small letter begins a word: `getUserById`.
  const changes = count(plain, /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g);
  return changes >= (has(/[a-z]/) && has(/[A-Z]/) ? 4 : length / 5);
}

/** Whether capitals stand within words, as in none of a name such as `getUserProfileById`. */
function hasOddCapitals(plain: string): boolean {
  const capitals = count(plain, /[A-Za-z](?=[A-Z])/g);
  const small = count(plain, /[a-z]/g);
  return small > plain.length / 4 && capitals > plain.length / 3;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
