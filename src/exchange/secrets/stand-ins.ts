import type { HeaderStandIns } from './headers.ts';
import type { StandIn } from './shapes.ts';

/** How many different secrets were taken out, by what they are. */
export interface Redacted {
  readonly cookies: number;
  /** Of `Authorization` and `Proxy-Authorization`. */
  readonly authorization: number;
  /** Of other headers with a name that speaks of a secret. */
  readonly secretHeaders: number;
  readonly userInfo: number;
  readonly urlTokens: number;
  /** In the values of other headers. */
  readonly tokens: number;
}

type Kind = keyof Redacted;

/** What stands in the place of a secret: of a whole value, and of a part of one, where it has to be a plain word. */
const standIn = /‹redacted \d+ characters?›|REDACTED-\d+/;

const isStandIn = new RegExp(`^(?:${standIn.source})$`);

/** Everything that stands in the place of a secret in a text. */
export const standInsOf = new RegExp(standIn, 'g');

/** What is put in the place of secrets, and how many there were. */
export interface StandInLog extends HeaderStandIns {
  counts(): Redacted;
}

/** The same secret always gets the same in its place, and in a URL no other gets that. */
export function createStandIns(): StandInLog {
  const found = new Map<Kind, Set<string>>();
  const numbers = new Map<string, number>();

  function note(kind: Kind, secret: string): void {
    const those = found.get(kind) ?? new Set();
    found.set(kind, those.add(secret));
  }
  function whole(kind: Kind): StandIn {
    return (secret) => {
      if (isStandIn.test(secret)) return secret;
      note(kind, secret);
      return `‹redacted ${secret.length} character${secret.length === 1 ? '' : 's'}›`;
    };
  }
  function part(kind: Kind): StandIn {
    return (secret) => {
      if (isStandIn.test(secret)) return secret;
      note(kind, secret);
      const number = numbers.get(secret) ?? numbers.size + 1;
      numbers.set(secret, number);
      return `REDACTED-${number}`;
    };
  }
  const userInfo = part('userInfo');
  const count = (kind: Kind) => found.get(kind)?.size ?? 0;
  return {
    userInfo,
    token: part('tokens'),
    url: { userInfo, token: part('urlTokens') },
    cookie: whole('cookies'),
    authorization: whole('authorization'),
    secretHeader: whole('secretHeaders'),
    counts: () => ({
      cookies: count('cookies'),
      authorization: count('authorization'),
      secretHeaders: count('secretHeaders'),
      userInfo: count('userInfo'),
      urlTokens: count('urlTokens'),
      tokens: count('tokens'),
    }),
  };
}
