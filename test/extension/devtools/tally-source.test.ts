import { describe, expect, it } from 'vitest';
import { nothingBlocked, type Tally } from '../../../src/extension/badge/tally.ts';
import { createTallySource } from '../../../src/extension/devtools/tally-source.ts';

const tally = (blocked: number): Tally => ({ blocked, reasons: [] });

/** A source whose watches say what the test has them say, also after their end. */
function createSource() {
  const events: string[] = [];
  const suspect: (() => void)[] = [];
  const counters: ((tally: Tally) => void)[] = [];
  const source = createTallySource(
    (tell) => {
      suspect.push(tell);
      events.push('look');
      return () => events.push('look no longer');
    },
    (tell) => {
      counters.push(tell);
      events.push('count');
      return () => events.push('count no longer');
    },
    ({ blocked }) => events.push(`show ${blocked}`),
  );
  return {
    ...source,
    events,
    suspect: () => suspect.at(-1)?.(),
    counted: (blocked: number, counter = counters.length - 1) =>
      counters[counter]?.(tally(blocked)),
  };
}

describe('who knows what was blocked', () => {
  it('nobody counts before something may have been blocked', () => {
    const source = createSource();
    expect(source.events).toEqual(['look']);
    expect(source.now()).toEqual(nothingBlocked);
    source.suspect();
    source.counted(1);
    source.counted(2);
    expect(source.events).toEqual(['look', 'look no longer', 'count', 'show 1', 'show 2']);
    expect(source.now()).toEqual(tally(2));
  });

  it('from its first word on the panel knows', () => {
    const source = createSource();
    source.suspect();
    source.counted(2);
    source.panelTold(tally(3));
    source.counted(4);
    source.panelTold(tally(0));
    expect(source.events.slice(3)).toEqual(['show 2', 'count no longer', 'show 3', 'show 0']);
    expect(source.now()).toEqual(tally(0));
  });

  it('nobody looks where the panel comes first', () => {
    const source = createSource();
    source.panelTold(tally(0));
    source.suspect();
    expect(source.events).toEqual(['look', 'look no longer', 'show 0']);
  });

  it('counts when the panel has gone, until it is back', () => {
    const source = createSource();
    source.panelTold(tally(2));
    source.panelTold(null);
    expect(source.now()).toEqual(tally(2));
    source.counted(3);
    source.panelTold(tally(4));
    source.counted(5);
    expect(source.events.slice(2)).toEqual([
      'show 2',
      'count',
      'show 3',
      'count no longer',
      'show 4',
    ]);
  });
});
