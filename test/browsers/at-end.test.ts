import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** Two tasks, in the order in which they came. */
const twoTasks = `
  import { writeSync } from 'node:fs';
  import { atEnd } from '${new URL('at-end.ts', import.meta.url)}';
  const say = (text) => writeSync(1, text + ' ');
  const forgetFirst = atEnd(() => say('first'));
  const forgetSecond = atEnd(() => say('second'));
  const stay = () => setInterval(() => undefined, 60_000);
`;

/**
 * Runs a script in a Node of its own, and sends it a signal once it says `ready`.
 *
 * @returns what it said, and how it ended
 */
async function run(script: string, signal: NodeJS.Signals | null) {
  const node = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', `${twoTasks}\n${script}`],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  node.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (signal !== null && text.includes('ready')) node.kill(signal);
  });
  const [code, by] = await once(node, 'close');
  return `${said}${by ?? code}`;
}

it.each<[string, string, NodeJS.Signals | null, string]>([
  ['Ctrl-C', `stay(); say('ready')`, 'SIGINT', 'ready second first SIGINT'],
  ['a kill', `stay(); say('ready')`, 'SIGTERM', 'ready second first SIGTERM'],
  ['a terminal that is closed', `stay(); say('ready')`, 'SIGHUP', 'ready second first SIGHUP'],
  ['process.exit', `stay(); process.exit(3)`, null, 'second first 3'],
  ['an error that nobody catches', `throw new Error()`, null, 'second first 1'],
  ['the script’s own end', '', null, 'second first 0'],
  [
    'a task that throws',
    `atEnd(() => { throw new Error('in vain'); }); stay(); say('ready')`,
    'SIGTERM',
    'ready second first SIGTERM',
  ],
  [
    'a task that was taken back',
    `forgetSecond(); stay(); say('ready')`,
    'SIGTERM',
    'ready first SIGTERM',
  ],
  [
    'all tasks taken back',
    `forgetFirst(); forgetSecond(); stay(); say('ready')`,
    'SIGTERM',
    'ready SIGTERM',
  ],
  [
    'somebody else who listens, once',
    `process.once('SIGTERM', () => { say('heard'); process.exit(5); }); stay(); say('ready')`,
    'SIGTERM',
    'ready heard second first 5',
  ],
])('%s', async (_, script, signal, expected) => {
  expect(await run(script, signal)).toBe(expected);
});
