import { expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

function shownOn(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const screen = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress(screen, () => time);
  return {
    written,
    ...progress,
    later(milliseconds: number) {
      time += milliseconds;
    },
  };
}

const anew = '\r\u001B[K';

test('is a line that changes now and then, once it takes long, and goes', () => {
  const { written, tell, end, later } = shownOn(true);
  tell('reading', 1, 10);
  later(499);
  tell('reading', 2, 10);
  expect(written).toEqual([]);
  later(1);
  tell('reading', 3, 10);
  tell('reading', 4, 10);
  later(100);
  tell('explaining', 0, 0);
  end();
  end();
  expect(written).toEqual([
    `${anew}whycors: reading, 30 %`,
    `${anew}whycors: explaining, 0 %`,
    anew,
  ]);
});

test('is nothing where nobody watches', () => {
  const { written, tell, end, later } = shownOn(false);
  later(1000);
  tell('reading', 1, 2);
  end();
  expect(written).toEqual([]);
});
