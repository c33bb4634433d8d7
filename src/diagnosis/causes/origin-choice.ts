import { getHeader, valuesOf } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { originLines } from './origin-lines.ts';
import { wrongOriginIn, wrongOrigins } from './origin-slips.ts';
import type { Scene } from './scene.ts';

/** How a server serves several sites. */
const choose: Words = texts.causes['origin-choice'].keepAList;

function variesByOrigin({ step }: Scene): boolean {
  const vary = getHeader(step?.headers ?? [], 'Vary') ?? '';
  return splitList(vary.toLowerCase()).includes('origin');
}

/** One origin is in the server's settings, and it is sent whoever asks. */
const originHardCoded: CauseRule = {
  id: 'origin-hard-coded',
  reasons: wrongOrigins,
  detect(scene) {
    const found = wrongOriginIn(scene);
    if (found === null || found.slip !== null) return null;
    const { pair } = found;
    if (serializedOrigin(pair.got) !== pair.got) return null;
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
          ? texts.causes['origin-hard-coded'].headlineUnsure
          : texts.causes['origin-hard-coded'].headline,
      sentences: [
        other === undefined
          ? texts.causes['origin-hard-coded'].sentToThisPage(pair.got, pair.origin)
          : texts.causes['origin-hard-coded'].sentToBoth(pair.got, pair.origin, other.pageOrigin),
        choose,
        texts.causes['origin-hard-coded'].putOnTheList(scene.server, pair.origin),
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
      headline: texts.causes['origin-list-in-header'].headline,
      sentences: [
        texts.causes['origin-list-in-header'].sentAllAtOnce([...origins]),
        choose,
        ...(step.origin !== opaqueOrigin && origins.has(step.origin)
          ? [texts.causes['origin-list-in-header'].sendThisAlone(step.origin)]
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
      headline: texts.causes['duplicate-layers'].headline,
      sentences: [
        texts.causes['duplicate-layers'].bothSetIt(joined),
        ...(single === undefined ? [] : [texts.causes['duplicate-layers'].compareTheLayers]),
        texts.causes['duplicate-layers'].letOneDoIt,
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
