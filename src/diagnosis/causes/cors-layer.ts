import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { code, codeList, header, say, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { answerLines, type EvidenceLine, outcomeLine, type Recorded } from './evidence.ts';
import { type Mark, markLines, unless } from './failed-answer.ts';
import { maskedPreflight } from './masked-preflight.ts';
import type { Scene } from './scene.ts';

/** What a CORS layer notes of an answer that it made for this request. */
const layerMarks: readonly Mark[] = [
  { name: 'Vary', value: /access-control-request-/i },
  { name: 'Access-Control-Allow-Methods' },
  { name: 'Access-Control-Allow-Headers' },
  { name: 'Access-Control-Allow-Credentials' },
  { name: 'Access-Control-Max-Age' },
];

/** Statuses that say something else of a preflight than that it is not allowed. */
const ofOthers = [401, 404, 405, 407, 408, 413, 429];

/** The marks in an answer that refuses; empty where it does not, or has none. */
function refusalMarks({ finding, step, failed }: Scene): readonly EvidenceLine[] {
  if (step === null || failed === null || step.origin === opaqueOrigin) return [];
  const { status } = step;
  if (status >= 500 || ofOthers.includes(status)) return [];
  const isBare = finding.reason === 'allow-origin-missing';
  if (finding.during === 'response') {
    return isBare && status === 403 ? markLines(failed, layerMarks.slice(0, 1)) : [];
  }
  const isRefused = isBare || (finding.reason === 'preflight-status' && status >= 400);
  return finding.during === 'preflight' && isRefused ? markLines(failed, layerMarks) : [];
}

/** What the CORS layer was asked, each with its list. */
function asked({ step, preflight }: Scene): Words {
  const names = step?.requestedHeaders ?? [];
  const method = step?.method ?? '';
  return [
    'It was asked for the origin ',
    code(step?.origin ?? ''),
    ', the method ',
    code(method),
    ...(preflight === null || names.length === 0 ? [] : [' and the headers ', ...codeList(names)]),
    '.',
  ];
}

/** A refusal in the handwriting of a CORS layer: it looked at the request, and said no. */
export const corsLayerRejected: CauseRule = unless([maskedPreflight], {
  id: 'cors-layer-rejected',
  detect(scene) {
    const marks = refusalMarks(scene);
    const { failed, finding } = scene;
    if (failed === null || marks.length === 0) return null;
    return {
      confidence: 'likely',
      headline: say`The server's own CORS layer refused this request`,
      sentences: [
        say`The server has a CORS layer, and it looked at this request: the lines below are its own. It did not allow it.`,
        asked(scene),
        finding.reason === 'preflight-status'
          ? say`It allows your page. Put the method and the headers on its lists.`
          : say`Put the origin on its list of allowed origins, exactly as it is written here. If it is there, see to the lists of methods and headers.`,
      ],
      evidence: [outcomeLine(failed), ...marks],
    };
  },
});

const origins: readonly string[] = ['allow-origin-missing', 'allow-origin-mismatch'];

/** The preflight that a request went by without one of its own, if it was to hold for long. */
function keptPreflight({ exchange, finding, siblings }: Scene): Recorded | null {
  const preflight = exchange.hops[finding.hop]?.preflight;
  if (preflight?.state !== 'cached') return null;
  const { entry } = preflight;
  const owner = siblings.at(entry.url).find((each) => each.entry === entry);
  const kept = { exchange: owner?.exchange ?? exchange.id, entry };
  const [line] = answerLines(kept, 'Access-Control-Max-Age');
  return line === undefined ? null : kept;
}

/** A request that went by an old preflight, to a server that answers otherwise by now. */
export const stalePreflightCache: CauseRule = {
  id: 'stale-preflight-cache',
  detect(scene) {
    const { finding, step, failed } = scene;
    const isRefused = finding.during === 'response' && origins.includes(finding.reason);
    if (!isRefused || step === null || failed === null || step.status >= 400) return null;
    const kept = keptPreflight(scene);
    if (kept === null) return null;
    const before = answerLines(kept, allowOriginHeader);
    return {
      confidence: 'possible',
      headline: say`The browser goes by an old preflight, and the server may have changed`,
      sentences: [
        say`The kept answer to the preflight allows your page, and this answer does not. Perhaps the server was changed in between.`,
        say`Tick ${code('Disable cache')} in the Network panel, and try again: then the browser asks anew.`,
        say`While you develop, let the server send a short ${header('Access-Control-Max-Age')}.`,
      ],
      evidence: [
        outcomeLine(failed),
        ...answerLines(failed, allowOriginHeader),
        outcomeLine(kept),
        ...before,
        ...answerLines(kept, 'Access-Control-Max-Age'),
      ],
    };
  },
};
