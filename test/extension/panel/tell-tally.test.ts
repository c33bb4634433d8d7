import { expect, it } from 'vitest';
import type { Tally } from '../../../src/extension/badge/tally.ts';
import { tellTally } from '../../../src/extension/panel/tell-tally.ts';
import { createPanelStore } from '../../../src/ui/store.ts';
import { exchangeOf } from '../../diagnosis/exchanges.ts';
import { request, response } from '../../exchange/entries.ts';

const blocked = (path: string) =>
  exchangeOf(request({ url: `http://localhost:4000/${path}`, response: response(200) }));

it('tells what is blocked on the live page, also behind a file', () => {
  const told: (number | null)[] = [];
  const store = createPanelStore();
  const post = (tally: Tally | null) => told.push(tally?.blocked ?? null);
  const tell = tellTally({ post, listen: () => {} }, () => store.items.peek());
  const [one, two, other] = [blocked('one'), blocked('two'), blocked('other')];

  tell([], true);
  store.show([one]);
  tell([one], true);
  tell([one], true);
  store.show([other, one, two]);
  tell([one], false);
  tell([one, two], false);
  store.show([one, two]);
  tell([one, two], true);
  store.show([]);
  tell([], true);
  expect(told).toEqual([0, 1, 2, 0]);
});
