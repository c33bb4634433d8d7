import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';

/** What is decided of an exchange. */
export function decided({ diagnosis }: Diagnosed) {
  const { verdict, missing, reason, during, credentials, findings, causes, fix } = diagnosis;
  const { fixWithCredentials, preflights, progress, engines, advice } = diagnosis;
  return {
    verdict,
    missing,
    reason,
    during,
    credentials,
    findings: findings.map((each) => [each.reason, each.during, each.hop, each.header]),
    causes: causes.map(({ id, confidence }) => [id, confidence]),
    fix: [fix, fixWithCredentials].map((each) => each && shape(each)),
    preflights,
    progress: progress.map(({ on, state, status }) => [on, state, status]),
    engines: [engines.chromium.code, engines.firefox.code, engines.webkit.verdict],
    advice: advice.map(({ id, change }) => [id, change && shape({ changes: [change] })]),
  };
}

function shape({ changes, call = [], side, incomplete }: Partial<Diagnosis['fix']>) {
  return {
    side,
    incomplete,
    call: call.map(({ change }) => change),
    changes: changes?.map(({ hop, on, status, headers, seen }) => ({
      hop,
      on,
      status,
      seen,
      headers: headers.map(({ op, name }) => [op, name]),
    })),
  };
}
