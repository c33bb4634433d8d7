import { allowOriginHeader } from '../allow-origin.ts';
import { code, codeList, header, say, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { answerLines, outcomeLine, requestLines } from './evidence.ts';
import type { Scene } from './scene.ts';
import type { SiblingAnswer } from './siblings.ts';

/** A 401, 403 or 407 to a preflight: who asks for a login answers before the CORS layer does. */
const authBeforeCors: CauseRule = {
  id: 'auth-before-cors',
  detect({ finding, step, failed }) {
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    if (![401, 407].includes(step.status)) return null;
    const asks = answerLines(failed, 'WWW-Authenticate', 'Proxy-Authenticate');
    return {
      confidence: asks.length > 0 ? 'certain' : 'likely',
      headline: say`The server asks the preflight for a login`,
      sentences: [
        say`A preflight never carries cookies, tokens or passwords. So no preflight can pass a login.`,
        say`Let the server handle CORS before it asks who is calling, or let OPTIONS through without a login.`,
      ],
      evidence: [outcomeLine(failed), ...asks],
    };
  },
};

/** The names and the method that a failed preflight asked for, and no preflight that passed did. */
function unlike(failed: Asked, passed: readonly Asked[]): string[] {
  const isNew = !passed.some(({ method }) => method === failed.method);
  const names = failed.names.filter((name) => !passed.some((each) => each.names.includes(name)));
  return [...(isNew ? [failed.method] : []), ...names];
}

type Asked = Pick<SiblingAnswer, 'method' | 'names'>;

function difference(values: readonly string[]): Words {
  return values.length === 1
    ? say`Of all that it asked for, only ${code(values[0] ?? '')} is new.`
    : ['What it asked for and the others did not: ', ...codeList(values), '.'];
}

/** Preflights of this page to this server that were allowed it. */
function allowedPreflights({ siblings, exchange }: Scene): SiblingAnswer[] {
  return siblings.kinds.filter(
    (sibling) =>
      sibling.on === 'preflight' &&
      sibling.exchange !== exchange.id &&
      sibling.pageOrigin === exchange.pageOrigin.origin &&
      answerLines(sibling, allowOriginHeader).length > 0,
  );
}

/**
 * A preflight without a single CORS header, from a server that knows this page: rs/cors, Corsica, Spring
 * and others drop all of them where they refuse one method or one header.
 */
const maskedPreflight: CauseRule = {
  id: 'masked-preflight',
  detect(scene) {
    const { finding, step, failed } = scene;
    const isBare = finding.reason === 'allow-origin-missing' && finding.during === 'preflight';
    if (!isBare || step === null || failed === null) return null;
    if (![200, 204, 403].includes(step.status)) return null;
    if (step.headers.some(({ name }) => /^access-control-/i.test(name))) return null;
    const allowed = allowedPreflights(scene);
    const first = allowed[0];
    const values = unlike({ method: step.method, names: step.requestedHeaders }, allowed);
    if (first === undefined || values.length === 0) return null;
    return {
      confidence: values.length === 1 ? 'certain' : 'likely',
      headline: say`The server drops every CORS header because of what this preflight asks for`,
      sentences: [
        say`Other preflights of your page to this server passed, so it knows your page.`,
        difference(values),
        say`Some servers leave out all CORS headers where they refuse one method or one header. The missing ${header(allowOriginHeader)} is not the fault.`,
        say`Put what is new on the server's list of allowed methods and headers.`,
      ],
      evidence: [
        outcomeLine(failed),
        ...requestLines(failed, 'Access-Control-Request-Method', 'Access-Control-Request-Headers'),
        outcomeLine(first),
        ...requestLines(first, 'Access-Control-Request-Method', 'Access-Control-Request-Headers'),
        ...answerLines(first, allowOriginHeader),
      ],
    };
  },
};

/** Class B of what stands behind refusals: the preflight is answered by the wrong thing. */
export const wrongAnswerer: readonly CauseRule[] = [authBeforeCors, maskedPreflight];
