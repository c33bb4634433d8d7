const requests = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'request' : 'requests'}`;

export const english = {
  explainError: 'Explain this error',
  explainPage: 'CORS errors on this page',
  /** The name of the window. */
  windowTitle: (title: string) => `${title} – Whycors`,
  failed: (count: number) => `${requests(count)} failed`,
  failedPerhaps: (count: number) => `${requests(count)} failed, or may have`,
  nothingFailed: 'No request that failed by CORS was recorded',
  nothingFailedNote: 'What was requested before the recording began is not in it.',
  olderLeft: (count: number) => `${requests(count)} before these failed as well.`,
  notRecorded: 'Nothing was recorded on this tab',
  openDevtools:
    'Open DevTools on it (F12, or ⌥⌘I on a Mac), and reload the page. What fails is then listed here.',
  report: 'Report…',
  orExplainText: 'Explain an error text',
  selectionLost:
    'The selected text is not there any more: it is forgotten when the browser ends. Select it again, or paste it here.',
  selectionCut: (characters: number) =>
    `Only the first ${characters.toLocaleString('en')} characters of what was selected came here. What comes after them can be pasted.`,
  textCut: (characters: number) =>
    `Only the first ${characters.toLocaleString('en')} characters were read.`,
  selectMessage:
    'Select the whole message in the page, and choose “Explain this error” again; or paste it here.',
  /** Stands above the messages, for who hears the page. */
  whatTextSays: 'What the text says',
  withDevtools:
    'Once DevTools is open on that tab, and the page loaded again, this window shows it as well.',
  noRequestFits:
    'No recorded request fits this message. Reload the page, and the request may be among them.',
  failedOtherwise:
    'A request to the same URL was recorded, but failed for another reason than the message gives. The message may be of another attempt.',
  passed: 'The last recorded request to this URL passed. The message may be of another attempt.',
  severalFit: 'These recorded requests fit the message equally well:',
};
