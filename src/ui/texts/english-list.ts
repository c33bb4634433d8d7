import type { PreflightState } from '../list/preflight-state.ts';
import type { Standing } from '../standing.ts';

/** A verdict in a word, for those who do not see its mark. */
const standings: Readonly<Record<Standing, string>> = {
  blocked: 'Blocked',
  allowed: 'Allowed',
  inconclusive: 'Not known',
  failed: 'Failed, not by CORS',
  outside: 'Not under CORS',
};

interface PreflightTexts {
  /** In a word; empty where there is nothing to look at. */
  readonly mark: string;
  readonly told: string;
}

/** What became of the preflight of a request. */
const preflights: Readonly<Record<PreflightState, PreflightTexts>> = {
  failed: { mark: 'failed', told: 'A preflight was sent, and it failed' },
  'no-answer': { mark: 'no answer', told: 'A preflight was sent, and no answer was recorded' },
  passed: { mark: 'passed', told: 'A preflight was sent, and it passed' },
  cached: { mark: 'cached', told: 'No preflight was sent: an earlier answer still held' },
  'not-seen': { mark: '', told: 'No preflight was recorded; none may have been needed' },
};

export const englishList = { standings, preflights };
