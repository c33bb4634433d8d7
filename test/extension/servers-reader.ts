import { waitFor } from '../browsers/wait.ts';

/** A server that is open in the list of servers, as it stands on the screen. */
export interface ShownServer {
  readonly sections: readonly string[];
  /** The header lines of the one policy: for preflights, and for actual requests. */
  readonly policy: readonly (readonly string[])[];
}

/** What is told of a server, in its order. */
export const sectionsOfServer = [
  'What this page needs',
  'What it allows, as far as seen',
  'What the one policy changes',
  'The one policy',
  'As code for the server',
  'Requests',
];

const read = `(() => {
  const sections = [...document.querySelectorAll('.servers .section')];
  const titleOf = (section) => section.querySelector('h3')?.textContent;
  const policy = sections.find((each) => titleOf(each) === 'The one policy');
  return {
    sections: sections.map(titleOf),
    policy: [...policy.querySelectorAll('pre')].map((pre) => pre.textContent.split('\\n')),
  };
})()`;

/**
 * Opens a server in the list of servers, reads it, and goes back to the list of requests.
 *
 * @param evaluate runs a script in the panel's document and gives its last value
 */
export async function readServer(
  evaluate: <T>(script: string) => Promise<T>,
  server: string,
): Promise<ShownServer> {
  const row = `document.querySelector('.row[data-server=${JSON.stringify(server)}]')`;
  const show = (view: string) =>
    evaluate<void>(`void document.querySelector('.views [value=${view}]').click()`);
  await show('servers');
  await waitFor(`the server ${server} in the list`, () => evaluate<boolean>(`${row} !== null`));
  await evaluate<void>(`void ${row}.click()`);
  // The style sheet comes with the code.
  await waitFor(`the policy of ${server}`, () =>
    evaluate<boolean>(`document.querySelector('.servers .header-lines pre') !== null &&
      getComputedStyle(document.querySelector('.facts')).display === 'grid'`),
  );
  const shown = await evaluate<ShownServer>(read);
  await evaluate<void>(`void document.querySelector('[aria-label="Close details"]').click()`);
  await show('requests');
  return shown;
}
