import { reasons } from '../../diagnosis/texts/texts.ts';
import type { Words } from '../../diagnosis/words.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { corsCheck as texts } from '../texts/texts.ts';
import { failedWith } from './answered.ts';
import { isOpaque, isTainted, serverIn, type Told } from './facts.ts';

/** What the browser sends in place of an origin that a server could name. */
function unnameable(message: ConsoleMessage): Words {
  return isTainted(message)
    ? reasons.page.sendsNullNot(message.origin ?? '')
    : reasons.page.sendsNull;
}

/** The headline where no server could name the origin that was sent; null where one could. */
function opaqueHeadline(message: ConsoleMessage): Words | null {
  if (!isOpaque(message)) return null;
  return isTainted(message) ? reasons.page.isNoLongerNamed : reasons.page.hasNoOrigin;
}

/** Who has to let the answer name the page, as far as the message says; or that no server may. */
export function nameThePage(message: ConsoleMessage): Words {
  const { origin } = message;
  const server = serverIn(message);
  if (isOpaque(message)) return unnameable(message);
  if (server !== null) {
    return origin === null
      ? texts.mustNameYourPage(server)
      : reasons.server.mustNameThePage(server, origin);
  }
  return origin === null ? texts.serverMustNameYourPage : texts.serverMustName(origin);
}

function missingHeadline(message: ConsoleMessage): Words {
  const said = reasons['allow-origin-missing'];
  const opaque = opaqueHeadline(message);
  if (opaque !== null) return opaque;
  if (message.during !== 'preflight') return said.headline;
  return message.status === null || isOkStatus(message.status)
    ? said.headlineOfPreflight
    : said.headlineOfRefusedPreflight(message.status);
}

function missing(message: ConsoleMessage): Told {
  const said = reasons['allow-origin-missing'];
  return {
    headline: missingHeadline(message),
    sentences: [
      isOpaque(message) ? said.isMissing : said.mustNameThePage,
      ...failedWith(message),
      nameThePage(message),
    ],
  };
}

function mismatchRule({ value, origin }: ConsoleMessage): Words {
  if (value !== null) {
    return origin === null
      ? texts.allowsAnother(value)
      : reasons['allow-origin-mismatch'].allowsAnother(value, origin);
  }
  return origin === null ? texts.allowsAnotherOrigin : texts.allowsAnotherThan(origin);
}

function mismatch(message: ConsoleMessage): Told {
  const { value } = message;
  const said = reasons['allow-origin-mismatch'];
  const isOfNull = isOpaque(message) && value !== null;
  return {
    headline: opaqueHeadline(message) ?? said.headline,
    sentences: [
      isOfNull ? said.allowsAnotherThanNull(value) : mismatchRule(message),
      nameThePage(message),
    ],
  };
}

function invalid(message: ConsoleMessage): Told {
  const { value } = message;
  const said = reasons['allow-origin-invalid'];
  return {
    headline: value === '' ? said.headlineEmpty : said.headline,
    sentences: [
      value === null
        ? texts.isNoOrigin
        : value === ''
          ? said.sentEmpty
          : said.whatAnOriginIs(value),
      nameThePage(message),
    ],
  };
}

function severalValues(message: ConsoleMessage): Told {
  const said = reasons['allow-origin-several-values'];
  const { value } = message;
  return {
    headline: said.headline,
    sentences: [
      value === null ? texts.holdsOneOrigin : said.holdsOneOrigin(value),
      nameThePage(message),
    ],
  };
}

function severalLines(message: ConsoleMessage): Told {
  return {
    headline: texts.headlineSeveralLines,
    sentences: [texts.joined, nameThePage(message)],
  };
}

function wildcard(message: ConsoleMessage): Told {
  const said = reasons['allow-origin-wildcard-with-credentials'];
  const { origin } = message;
  const server = serverIn(message);
  const isKnown = server !== null && origin !== null;
  return {
    headline: said.headline,
    sentences: [
      said.sentWildcard,
      isOpaque(message)
        ? unnameable(message)
        : isKnown
          ? said.mustNameThePage(server, origin)
          : texts.mustNameItself,
    ],
  };
}

function credentials(message: ConsoleMessage): Told {
  const said = reasons['allow-credentials-not-true'];
  const { value } = message;
  const server = serverIn(message);
  return {
    headline: value === null ? said.headlineMissing : said.headlineWrong,
    sentences: [
      value === null ? texts.needsTrue : said.mustBeExact(value),
      server === null ? texts.mustAllowThem : said.mustAllowThem(server),
    ],
  };
}

/** What is told of the reasons for which the CORS check fails. */
export const corsCheck: Readonly<Record<string, (message: ConsoleMessage) => Told>> = {
  'allow-origin-missing': missing,
  'allow-origin-mismatch': mismatch,
  'allow-origin-invalid': invalid,
  'allow-origin-several-values': severalValues,
  'allow-origin-several-lines': severalLines,
  'allow-origin-wildcard-with-credentials': wildcard,
  'allow-credentials-not-true': credentials,
};
