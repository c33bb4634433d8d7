import { getHeader, valuesOf } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines } from '../evidence.ts';
import { code, codeList, header, say, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { originLines } from './origin-lines.ts';
import { slipOf, wrongOrigin } from './origin-slips.ts';
import type { Scene } from './scene.ts';

/** How a server serves several sites. */
const choose: Words = say`A server with several allowed origins keeps a list. It compares the request's ${header('Origin')} with the list, sends that one origin back, and adds ${code('Vary: Origin')}.`;

function variesByOrigin({ step }: Scene): boolean {
  const vary = getHeader(step?.headers ?? [], 'Vary') ?? '';
  return splitList(vary.toLowerCase()).includes('origin');
}

/** One origin is in the server's settings, and it is sent whoever asks. */
const originHardCoded: CauseRule = {
  id: 'origin-hard-coded',
  detect(scene) {
    const pair = wrongOrigin(scene);
    if (pair === null || slipOf(pair) !== null || serializedOrigin(pair.got) !== pair.got)
      return null;
    const others = scene.siblings.kinds.filter(
      ({ pageOrigin }) => pageOrigin !== scene.exchange.pageOrigin.origin,
    );
    const values = others.map((other) => getHeader(other.response.headers, allowOriginHeader));
    // Who names another site to another page, chooses.
    if (values.some((value) => value !== null && value !== '*' && value !== pair.got)) return null;
    const other = others[values.indexOf(pair.got)];
    // An error answer may be another layer's, with settings of its own.
    const isError = (scene.step?.status ?? 0) >= 400;
    if (other === undefined && (isError || variesByOrigin(scene))) return null;
    return {
      // A list may fall back to its first, so not even this is proof.
      confidence: other === undefined ? 'possible' : 'likely',
      headline:
        other === undefined
          ? say`The server may name the same site to everybody`
          : say`The server names the same site to everybody, and it is not yours`,
      sentences: [
        other === undefined
          ? say`It sent ${code(pair.got)} to a page of ${code(pair.origin)}, and the answer does not say that it depends on who asks.`
          : say`It sent ${code(pair.got)} to a page of ${code(pair.origin)}, and to one of ${code(other.pageOrigin)} too.`,
        choose,
        say`Whoever runs ${code(scene.server)} has to put ${code(pair.origin)} on such a list.`,
      ],
      evidence: [...originLines(scene.failed), ...(other === undefined ? [] : originLines(other))],
    };
  },
};

/** `https://a.example, https://b.example`: the list itself was sent, and not the one that fits. */
const originList: CauseRule = {
  id: 'origin-list-in-header',
  reasons: ['allow-origin-several-values'],
  detect({ finding, step, failed }) {
    if (step === null) return null;
    const elements = (finding.got ?? '').split(/[, ]/).filter((element) => element !== '');
    const origins = new Set(elements);
    const isList = [...origins].every(
      (element) => element === '*' || element === opaqueOrigin || element.includes('://'),
    );
    if (!isList || origins.size < 2) return null;
    return {
      confidence: 'certain',
      headline: say`The server sends its whole list of origins; it may send one`,
      sentences: [
        ['It sent ', ...codeList([...origins]), ' at once. Browsers read no list here.'],
        choose,
        ...(step.origin !== opaqueOrigin && origins.has(step.origin)
          ? [say`Your page is on the list. So the server has to send ${code(step.origin)} alone.`]
          : []),
      ],
      evidence: originLines(failed),
    };
  },
};

const severals = ['allow-origin-several-lines', 'allow-origin-several-values'];

/** Headers that a proxy or an application signs its answers with. */
const signatures = ['Server', 'Via', 'X-Powered-By'];

/** The header is there twice, as lines or joined in one: two layers each added it. */
const duplicateLayers: CauseRule = {
  id: 'duplicate-layers',
  reasons: severals,
  detect({ finding, step, failed, siblings }) {
    if (step === null || failed === null) return null;
    const lines = valuesOf(step.headers, allowOriginHeader);
    const joined = lines.length === 1 ? splitList(lines[0] ?? '') : lines;
    const isTwice = finding.reason === 'allow-origin-several-lines' || new Set(joined).size === 1;
    if (!isTwice || joined.length < 2) return null;
    const single = siblings.kinds.find(({ response }) => {
      const [value, ...more] = valuesOf(response.headers, allowOriginHeader);
      return value !== undefined && more.length === 0 && joined.includes(value);
    });
    return {
      confidence: 'likely',
      headline: say`Two layers of the server each add ${header(allowOriginHeader)}`,
      sentences: [
        [
          'The answer holds ',
          ...codeList(joined),
          '. Most often a proxy and the application behind it both set the header.',
        ],
        ...(single === undefined
          ? []
          : [
              say`Another answer of this server holds it once. Compare which layers the two went through.`,
            ]),
        say`Let one of them do it, and take the header out of the settings of the other. The one that chooses the origin for each request should stay.`,
      ],
      evidence: [
        ...originLines(failed),
        ...answerLines(failed, ...signatures),
        ...(single === undefined ? [] : answerLines(single, allowOriginHeader)),
      ],
    };
  },
};

/** Class C of what stands behind refusals: the allowed origin is not chosen for the page. */
export const originChoice: readonly CauseRule[] = [originHardCoded, originList, duplicateLayers];
